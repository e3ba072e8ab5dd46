/** The state of a deployment as its messages show it, wherever it was started. */
@NullMarked
package org.cellbed.launcher.deployment;

import org.jspecify.annotations.NullMarked;
