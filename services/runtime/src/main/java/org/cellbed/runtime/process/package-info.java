/** What all processes of the testbed have in common: configuration from the environment, logs, a clean end. */
@NullMarked
package org.cellbed.runtime.process;

import org.jspecify.annotations.NullMarked;
