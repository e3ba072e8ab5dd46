/** Reading CSV: the one parser for the files that a scenario names and for the files of a run. No meaning of any column belongs here. */
@NullMarked
package org.cellbed.runtime.csv;

import org.jspecify.annotations.NullMarked;
