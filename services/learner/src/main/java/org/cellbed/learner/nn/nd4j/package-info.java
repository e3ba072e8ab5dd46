/** Stacks of networks in DL4J and ND4J, and the BLAS that ND4J uses. Nothing outside this package knows these. */
@NullMarked
package org.cellbed.learner.nn.nd4j;

import org.jspecify.annotations.NullMarked;
