/** How fast the testbed is beside what its parts allow: the same processes and hops in plain Kafka clients. */
@NullMarked
package org.cellbed.testbed.bench;

import org.jspecify.annotations.NullMarked;
