package org.cellbed.runtime.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * Creates the instruments of a process as {@link Metric} describes them, each once. Exemplars are off, because
 * nothing is traced. Thread-safe.
 */
final class Instruments {
    private final PrometheusRegistry registry;

    Instruments(PrometheusRegistry registry) {
        this.registry = registry;
    }

    Counter counter(Metric metric) {
        return Counter.builder()
                .name(checked(metric, Metric.Kind.COUNTER))
                .help(metric.help())
                .labelNames(labels(metric))
                .withoutExemplars()
                .register(registry);
    }

    Gauge gauge(Metric metric) {
        return Gauge.builder()
                .name(checked(metric, Metric.Kind.GAUGE))
                .help(metric.help())
                .labelNames(labels(metric))
                .withoutExemplars()
                .register(registry);
    }

    Summary summary(Metric metric) {
        return Summary.builder()
                .name(checked(metric, Metric.Kind.SUMMARY))
                .help(metric.help())
                .labelNames(labels(metric))
                .withoutExemplars()
                .register(registry);
    }

    /** Creates a histogram with the given upper bounds, increasing, and an unbounded last bucket. */
    Histogram histogram(Metric metric, double... upperBounds) {
        return Histogram.builder()
                .name(checked(metric, Metric.Kind.HISTOGRAM))
                .help(metric.help())
                .labelNames(labels(metric))
                .withoutExemplars()
                .classicOnly()
                .classicUpperBounds(upperBounds)
                .register(registry);
    }

    private static String[] labels(Metric metric) {
        return metric.labels().toArray(String[]::new);
    }

    private static String checked(Metric metric, Metric.Kind kind) {
        if (metric.kind() != kind) {
            throw new IllegalArgumentException(metric + " is a " + metric.kind() + ", not a " + kind);
        }
        return metric.fullName();
    }
}
