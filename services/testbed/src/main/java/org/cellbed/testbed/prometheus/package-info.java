/** A Prometheus beside a run on this machine. */
@NullMarked
package org.cellbed.testbed.prometheus;

import org.jspecify.annotations.NullMarked;
