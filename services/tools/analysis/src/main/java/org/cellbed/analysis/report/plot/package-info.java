/** Plots as SVG text; Lets-Plot, which draws them, is known to this package alone. */
@NullMarked
package org.cellbed.analysis.report.plot;

import org.jspecify.annotations.NullMarked;
