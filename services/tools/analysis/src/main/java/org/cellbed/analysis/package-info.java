/**
 * What a run directory tells: audit, trace, fidelity, comparison, gap, replay, verification and reports.
 *
 * <p>Belongs here: a folder in, numbers and pages out. Does not belong here: Kafka, processes, and the command line.
 */
@NullMarked
package org.cellbed.analysis;

import org.jspecify.annotations.NullMarked;
