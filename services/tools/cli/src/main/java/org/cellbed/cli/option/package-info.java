/** Options that several commands share. */
@NullMarked
package org.cellbed.cli.option;

import org.jspecify.annotations.NullMarked;
