/** Plots as SVG text; only this package knows Lets-Plot, which draws them. */
@NullMarked
package org.cellbed.analysis.report.plot;

import org.jspecify.annotations.NullMarked;
