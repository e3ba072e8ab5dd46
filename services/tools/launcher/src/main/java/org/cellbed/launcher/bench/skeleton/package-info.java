/** The testbed's processes, topics and hops without a cell, in plain Kafka clients: what its speed is measured by. */
@NullMarked
package org.cellbed.launcher.bench.skeleton;

import org.jspecify.annotations.NullMarked;
