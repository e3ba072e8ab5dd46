/**
 * A run on this machine: the broker, the processes of the roles, their restarts, and the requests of its user.
 *
 * <p>Belongs here: starting, watching and ending processes. Does not belong here: recording and judging, which the recorder does, and
 * what a terminal shows, which is in {@code org.cellbed.cli}.
 */
@NullMarked
package org.cellbed.launcher;

import org.jspecify.annotations.NullMarked;
