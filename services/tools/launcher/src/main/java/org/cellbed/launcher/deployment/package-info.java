/** The state of a deployment by its own messages, wherever it was started. */
@NullMarked
package org.cellbed.launcher.deployment;

import org.jspecify.annotations.NullMarked;
