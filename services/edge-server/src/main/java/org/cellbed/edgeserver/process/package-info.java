/** The role of an edge server as a process of its own. */
@NullMarked
package org.cellbed.edgeserver.process;

import org.jspecify.annotations.NullMarked;
