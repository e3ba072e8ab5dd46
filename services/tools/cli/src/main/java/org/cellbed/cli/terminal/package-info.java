/** The output on a terminal during and after a run. */
@NullMarked
package org.cellbed.cli.terminal;

import org.jspecify.annotations.NullMarked;
