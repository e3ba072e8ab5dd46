/** Stacks of networks of one shape: what learning needs of them, and the same in plain Java. */
@NullMarked
package org.cellbed.learner.nn;

import org.jspecify.annotations.NullMarked;
