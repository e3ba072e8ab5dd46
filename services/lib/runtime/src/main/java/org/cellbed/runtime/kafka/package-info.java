/**
 * The wire between processes: roles that share nothing but a Kafka broker. Kafka is known here and in the local broker, and
 * nowhere else.
 */
@NullMarked
package org.cellbed.runtime.kafka;

import org.jspecify.annotations.NullMarked;
