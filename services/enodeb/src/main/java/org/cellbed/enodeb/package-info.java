/**
 * The role of the eNodeB: membership, slots, grants of the band, the ledger of tasks.
 *
 * <p>Belongs here: what the eNodeB decides and keeps for its cell. Does not belong here: recording, learning, and a clock.
 */
@NullMarked
package org.cellbed.enodeb;

import org.jspecify.annotations.NullMarked;
