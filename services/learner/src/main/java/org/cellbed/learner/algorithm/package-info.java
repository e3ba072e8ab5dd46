/** The algorithms: what an update computes. */
@NullMarked
package org.cellbed.learner.algorithm;

import org.jspecify.annotations.NullMarked;
