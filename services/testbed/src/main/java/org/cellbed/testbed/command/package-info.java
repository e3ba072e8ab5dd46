/** The cellbed command. */
@NullMarked
package org.cellbed.testbed.command;

import org.jspecify.annotations.NullMarked;
