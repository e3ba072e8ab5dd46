/** Statistics over the seeds of an experiment, and the verdicts on its claims. */
@NullMarked
package org.cellbed.experiment.statistics;

import org.jspecify.annotations.NullMarked;
