/** What a role is to the runtime that drives it: messages and timers in, messages and wishes for timers out. */
@NullMarked
package org.cellbed.model.role;

import org.jspecify.annotations.NullMarked;
