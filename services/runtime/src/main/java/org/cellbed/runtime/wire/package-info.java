/** Wires between roles. On the memory wire all roles of a cell live in one process. */
@NullMarked
package org.cellbed.runtime.wire;

import org.jspecify.annotations.NullMarked;
