/** Kafka's server as a child process that lives no longer than its parent. */
@NullMarked
package org.cellbed.broker;

import org.jspecify.annotations.NullMarked;
