/** The report of a run: a page with its numbers and figures. */
@NullMarked
package org.cellbed.analysis.report;

import org.jspecify.annotations.NullMarked;
