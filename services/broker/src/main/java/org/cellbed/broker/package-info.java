/**
 * Kafka's server as a child process, on a class path of its own.
 *
 * <p>Belongs here: what runs inside the broker's process. Does not belong here: anything that other processes need.
 */
@NullMarked
package org.cellbed.broker;

import org.jspecify.annotations.NullMarked;
