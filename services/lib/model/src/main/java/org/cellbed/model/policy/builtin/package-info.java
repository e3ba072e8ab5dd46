/** The policies that need no learning, one class each. */
@NullMarked
package org.cellbed.model.policy.builtin;

import org.jspecify.annotations.NullMarked;
