/** The role of the eNodeB as a process of its own. */
@NullMarked
package org.cellbed.enodeb.process;

import org.jspecify.annotations.NullMarked;
