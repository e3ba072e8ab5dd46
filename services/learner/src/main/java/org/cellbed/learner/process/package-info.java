/** The learner as a process of its own. */
@NullMarked
package org.cellbed.learner.process;

import org.jspecify.annotations.NullMarked;
