/** The report of a run: a page with its figures and plots. */
@NullMarked
package org.cellbed.testbed.report;

import org.jspecify.annotations.NullMarked;
