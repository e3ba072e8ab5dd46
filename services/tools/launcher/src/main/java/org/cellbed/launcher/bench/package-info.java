/** The rate of the testbed beside that of a skeleton: the same processes and hops in plain Kafka clients. */
@NullMarked
package org.cellbed.launcher.bench;

import org.jspecify.annotations.NullMarked;
