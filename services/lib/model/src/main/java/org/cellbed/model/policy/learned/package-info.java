/** The policies that follow the weights of a learner's actors, and what an actor observes. */
@NullMarked
package org.cellbed.model.policy.learned;

import org.jspecify.annotations.NullMarked;
