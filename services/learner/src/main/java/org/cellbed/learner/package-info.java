/** The learner: transitions in, weights of actors out. */
@NullMarked
package org.cellbed.learner;

import org.jspecify.annotations.NullMarked;
