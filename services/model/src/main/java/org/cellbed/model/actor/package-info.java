/** The forward pass of a learned policy and the weights it is made of, in plain Java. */
@NullMarked
package org.cellbed.model.actor;

import org.jspecify.annotations.NullMarked;
