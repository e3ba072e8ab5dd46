/** Statistics over the seeds of an experiment, and what they say of its claims. */
@NullMarked
package org.cellbed.experiment.statistics;

import org.jspecify.annotations.NullMarked;
