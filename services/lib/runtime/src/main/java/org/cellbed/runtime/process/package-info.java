/** The parts that all processes share: configuration from the environment, logs, an orderly shutdown. */
@NullMarked
package org.cellbed.runtime.process;

import org.jspecify.annotations.NullMarked;
