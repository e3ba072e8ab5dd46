/** The parts that all processes share: configuration from the environment, logs, an orderly end. */
@NullMarked
package org.cellbed.runtime.process;

import org.jspecify.annotations.NullMarked;
