/** What an experiment has found: outcomes and learning curves of its trials, as records and as tidy CSV files. */
@NullMarked
package org.cellbed.testbed.experiment.result;

import org.jspecify.annotations.NullMarked;
