/**
 * The broker that {@code run} and {@code up} start by default: Kafka's own server as a child process, with the class
 * path of the module {@code services/broker}.
 */
@NullMarked
package org.cellbed.launcher.broker;

import org.jspecify.annotations.NullMarked;
