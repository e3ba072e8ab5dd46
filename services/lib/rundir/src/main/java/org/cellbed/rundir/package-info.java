/**
 * Every file of a run directory, one class for each format, with its columns said once and its writer beside its reader.
 *
 * <p>Belongs here: file formats, the manifest, the summary, and the plan of a run that they hold. Does not belong here: judging what a
 * run has left, which is the work of {@code org.cellbed.analysis}, and Kafka.
 */
@NullMarked
package org.cellbed.rundir;

import org.jspecify.annotations.NullMarked;
