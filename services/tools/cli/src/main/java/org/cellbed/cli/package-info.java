/**
 * The commands of {@code ./cellbed}, one class each.
 *
 * <p>Belongs here: options, what a terminal shows, exit codes. Does not belong here: what a command does beyond that.
 */
@NullMarked
package org.cellbed.cli;

import org.jspecify.annotations.NullMarked;
