/**
 * The role of the learner: replay, algorithms, checkpoints, the weights it publishes.
 *
 * <p>Belongs here: what turns transitions into weights. DL4J and ND4J stay in {@code nn.nd4j}. Does not belong here: the actors, which
 * are in the model as every device plays one, and a clock.
 */
@NullMarked
package org.cellbed.learner;

import org.jspecify.annotations.NullMarked;
