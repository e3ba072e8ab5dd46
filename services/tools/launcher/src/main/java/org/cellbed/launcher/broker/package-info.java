/**
 * The broker that {@code run} and {@code up} bring themselves: Kafka's own server as a child process, on the class path of
 * the module {@code services/broker}.
 */
@NullMarked
package org.cellbed.launcher.broker;

import org.jspecify.annotations.NullMarked;
