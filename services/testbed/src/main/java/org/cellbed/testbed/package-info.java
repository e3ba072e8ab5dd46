/** The testbed: everything that is not a role of the cell. */
@NullMarked
package org.cellbed.testbed;

import org.jspecify.annotations.NullMarked;
