/**
 * The roles of a cell in one process and in virtual time, as fast as the processor allows.
 *
 * <p>Belongs here: the memory wire, simulated cells, and the shadow cells that run other policies beside a run. Does
 * not belong here: equations, which are in the model, and real time.
 * equations, which are in the model, and real time.
 */
@NullMarked
package org.cellbed.simulator;

import org.jspecify.annotations.NullMarked;
