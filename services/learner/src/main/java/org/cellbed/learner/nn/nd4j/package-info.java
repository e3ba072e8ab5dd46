/** Stacks of networks in DL4J and ND4J. Nothing outside this package knows these. */
@NullMarked
package org.cellbed.learner.nn.nd4j;

import org.jspecify.annotations.NullMarked;
