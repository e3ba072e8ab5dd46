/** Other policies beside a run: the model, on the same tasks, to compare with. */
@NullMarked
package org.cellbed.simulator.reference;

import org.jspecify.annotations.NullMarked;
