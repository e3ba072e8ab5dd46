/** The report of a run: a page with its figures and plots. */
@NullMarked
package org.cellbed.analysis.report;

import org.jspecify.annotations.NullMarked;
