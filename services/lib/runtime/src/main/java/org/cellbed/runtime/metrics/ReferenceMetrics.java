package org.cellbed.runtime.metrics;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.Collection;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;

/** Measures the delays that the tasks of a run would have under reference policies. Thread-safe. */
public final class ReferenceMetrics {
    private final Histogram delay;
    private final Gauge comparable;

    ReferenceMetrics(Instruments instruments, double deadlineSeconds) {
        this.delay = instruments.histogram(Metric.REFERENCE_DELAY, DelayBounds.ofDelays(deadlineSeconds));
        this.comparable = instruments.gauge(Metric.REFERENCE_COMPARABLE);
    }

    /** Creates the metrics of a cell's reference policies. */
    public void begin(int cell, Collection<String> policies) {
        policies.forEach(policy -> delay.initLabelValues(Integer.toString(cell), policy));
        comparable(cell, true);
    }

    /** Sets whether a cell and its references have the same devices and servers. */
    public void comparable(int cell, boolean same) {
        comparable.labelValues(Integer.toString(cell)).set(same ? 1.0 : 0.0);
    }

    /** Observes the delays of a slot's tasks under a policy. */
    public void ended(int cell, String policy, Transition transition) {
        for (TaskOutcome task : transition.outcomes()) {
            if (task.status() != TaskStatus.LOST) {
                delay.labelValues(Integer.toString(cell), policy).observe(task.delaySeconds());
            }
        }
    }
}
