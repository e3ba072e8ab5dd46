/** The report of an experiment: tidy files, a page with its figures, and a summary for the terminal. */
@NullMarked
package org.cellbed.experiment.report;

import org.jspecify.annotations.NullMarked;
