/** The files that outlive a learner's process: checkpoints and weights. */
@NullMarked
package org.cellbed.learner.file;

import org.jspecify.annotations.NullMarked;
