/** What a deployment says of itself, whoever has started it. */
@NullMarked
package org.cellbed.testbed.deployment;

import org.jspecify.annotations.NullMarked;
