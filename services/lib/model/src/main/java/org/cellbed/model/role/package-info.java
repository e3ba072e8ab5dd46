/** The interface between a role and the runtime that drives it: messages and timers in, messages and timer requests out. */
@NullMarked
package org.cellbed.model.role;

import org.jspecify.annotations.NullMarked;
