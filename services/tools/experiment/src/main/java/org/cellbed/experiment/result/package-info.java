/** The results of an experiment: outcomes and learning curves of its trials, as records and as CSV files. */
@NullMarked
package org.cellbed.experiment.result;

import org.jspecify.annotations.NullMarked;
