/** The learning algorithms: the computation of an update. */
@NullMarked
package org.cellbed.learner.algorithm;

import org.jspecify.annotations.NullMarked;
