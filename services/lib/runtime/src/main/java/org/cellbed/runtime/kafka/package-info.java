/**
 * The wire between processes, which share only a Kafka broker. No package besides this and the local broker's uses
 * Kafka.
 */
@NullMarked
package org.cellbed.runtime.kafka;

import org.jspecify.annotations.NullMarked;
