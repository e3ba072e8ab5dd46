/** The forward pass of a learned policy and its weights, in plain Java. */
@NullMarked
package org.cellbed.model.actor;

import org.jspecify.annotations.NullMarked;
