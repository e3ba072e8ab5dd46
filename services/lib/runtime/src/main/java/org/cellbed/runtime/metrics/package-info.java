/** Observability of a process: its metrics for Prometheus and its health. */
@NullMarked
package org.cellbed.runtime.metrics;

import org.jspecify.annotations.NullMarked;
