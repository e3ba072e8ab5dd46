/**
 * The commands of {@code ./cellbed}, one class for each.
 *
 * <p>Belongs here: options, the output on a terminal, exit codes. Does not belong here: the work that a command starts.
 */
@NullMarked
package org.cellbed.cli;

import org.jspecify.annotations.NullMarked;
