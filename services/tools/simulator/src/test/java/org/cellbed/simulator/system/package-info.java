/**
 * Whole systems from seeds: random cells in virtual time with messages shuffled and doubled, and by a simulated real clock
 * with latency, loss and dying processes; what must always hold is checked after each event.
 */
@NullMarked
package org.cellbed.simulator.system;

import org.jspecify.annotations.NullMarked;
