/**
 * The role of the eNodeB: membership, slots, grants of the band, the ledger of tasks.
 *
 * <p>Belongs here: the decisions and the state of the eNodeB of a cell. Does not belong here: recording, learning, and
 * a clock.
 */
@NullMarked
package org.cellbed.enodeb;

import org.jspecify.annotations.NullMarked;
