/** The fidelity of a real-time run to the model: deviations of its delays, and whether its host kept up. */
@NullMarked
package org.cellbed.analysis.fidelity;

import org.jspecify.annotations.NullMarked;
