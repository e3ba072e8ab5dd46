/** Comparison of two runs: the parameters that differ, and the measures of their tasks. */
@NullMarked
package org.cellbed.analysis.compare;

import org.jspecify.annotations.NullMarked;
