/** What is learned from: joint transitions, how they are made of what the eNodeB says, and which of them are taken. */
@NullMarked
package org.cellbed.learner.replay;

import org.jspecify.annotations.NullMarked;
