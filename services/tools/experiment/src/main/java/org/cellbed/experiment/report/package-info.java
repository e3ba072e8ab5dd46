/** The report of an experiment: files with a row per number, a page with figures, and a summary for the terminal. */
@NullMarked
package org.cellbed.experiment.report;

import org.jspecify.annotations.NullMarked;
