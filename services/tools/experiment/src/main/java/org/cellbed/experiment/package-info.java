/**
 * Experiments: many runs of policies at several settings, and their statistics.
 *
 * <p>Belongs here: experiment files, trials, statistics, and the reports over them. Does not belong here: the report of one run, which
 * is in {@code org.cellbed.analysis}.
 */
@NullMarked
package org.cellbed.experiment;

import org.jspecify.annotations.NullMarked;
