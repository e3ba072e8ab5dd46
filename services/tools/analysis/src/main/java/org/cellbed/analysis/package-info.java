/**
 * The evaluation of run directories: audit, trace, fidelity, comparison, gap, replay, verification and reports.
 *
 * <p>Belongs here: reading a folder, and writing numbers and pages. Does not belong here: Kafka, processes, and the
 * command line.
 */
@NullMarked
package org.cellbed.analysis;

import org.jspecify.annotations.NullMarked;
