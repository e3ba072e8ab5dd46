/** What a process tells of itself: its metrics for Prometheus, and whether it is well. */
@NullMarked
package org.cellbed.runtime.metrics;

import org.jspecify.annotations.NullMarked;
