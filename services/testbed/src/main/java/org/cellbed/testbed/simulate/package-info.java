/** All roles of one or several cells in one process, in virtual time. */
@NullMarked
package org.cellbed.testbed.simulate;

import org.jspecify.annotations.NullMarked;
