/** How far a run in real time is from the model, and whether its host could keep up. */
@NullMarked
package org.cellbed.analysis.fidelity;

import org.jspecify.annotations.NullMarked;
