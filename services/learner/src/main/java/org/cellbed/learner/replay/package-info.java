/** The learner's experience: joint transitions, their pairing from the eNodeB's messages, and their sampling. */
@NullMarked
package org.cellbed.learner.replay;

import org.jspecify.annotations.NullMarked;
