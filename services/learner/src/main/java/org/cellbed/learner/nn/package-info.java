/** Stacks of networks of one shape: the interface that learning uses, and an implementation in plain Java. */
@NullMarked
package org.cellbed.learner.nn;

import org.jspecify.annotations.NullMarked;
