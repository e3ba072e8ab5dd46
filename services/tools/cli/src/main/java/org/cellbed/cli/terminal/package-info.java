/** What a terminal shows while something runs, and after it. */
@NullMarked
package org.cellbed.cli.terminal;

import org.jspecify.annotations.NullMarked;
