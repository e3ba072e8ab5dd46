/** The testbed's processes, topics and hops without a cell, in plain Kafka clients: the baseline of the bench. */
@NullMarked
package org.cellbed.launcher.bench.skeleton;

import org.jspecify.annotations.NullMarked;
