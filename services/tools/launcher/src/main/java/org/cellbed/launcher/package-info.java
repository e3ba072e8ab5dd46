/**
 * A run on this machine: its broker, the processes of its roles, their restarts, and the requests of the user.
 *
 * <p>Belongs here: starting, watching and ending processes. Does not belong here: recording and judging, which the
 * recorder does, and what a terminal shows, which belongs to {@code org.cellbed.cli}.
 */
@NullMarked
package org.cellbed.launcher;

import org.jspecify.annotations.NullMarked;
