/** The role of a user device as a process of its own. */
@NullMarked
package org.cellbed.device.process;

import org.jspecify.annotations.NullMarked;
