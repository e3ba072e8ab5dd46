/** What an experiment has found: outcomes and learning curves of its trials, as records and as tidy CSV files. */
@NullMarked
package org.cellbed.experiment.result;

import org.jspecify.annotations.NullMarked;
