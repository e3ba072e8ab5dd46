/** Wires between roles of one process: the memory wire and its links. */
@NullMarked
package org.cellbed.simulator.wire;

import org.jspecify.annotations.NullMarked;
