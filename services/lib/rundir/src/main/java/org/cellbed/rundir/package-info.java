/**
 * The file formats of a run directory, one class each, which declares the columns once and has writer and reader side
 * by side.
 *
 * <p>Belongs here: file formats, the manifest, the summary, and the plan of a run that they hold. Does not belong here:
 * Kafka, and the evaluation of runs, which is in {@code org.cellbed.analysis}.
 * run has left, which is the work of {@code org.cellbed.analysis}, and Kafka.
 */
@NullMarked
package org.cellbed.rundir;

import org.jspecify.annotations.NullMarked;
