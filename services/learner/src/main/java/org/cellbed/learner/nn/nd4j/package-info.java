/** Stacks of networks in DL4J and ND4J, and the BLAS that ND4J uses. Only this package depends on these libraries. */
@NullMarked
package org.cellbed.learner.nn.nd4j;

import org.jspecify.annotations.NullMarked;
