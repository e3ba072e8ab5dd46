/** The reader of CSV files, for the inputs of a scenario and the files of a run. */
@NullMarked
package org.cellbed.scenario.csv;

import org.jspecify.annotations.NullMarked;
