package org.cellbed.runtime.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders all metrics of a process for Prometheus. The metrics of the JVM and of Kafka's clients, some hundreds, are
 * registered at the first scrape: a run has many processes, most of which may never be scraped. Thread-safe.
 */
final class Exposition implements AutoCloseable {
    private final PrometheusRegistry registry;
    private final List<MeterBinder> binders = new ArrayList<>();
    private final List<AutoCloseable> bound = new ArrayList<>();
    private @Nullable PrometheusMeterRegistry meters;

    Exposition(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /**
     * Adds metrics that are registered with those of the JVM. Must be called before the first call of {@link #text}.
     */
    synchronized void add(MeterBinder binder) {
        binders.add(binder);
    }

    /** Returns all metrics in the text format of Prometheus, version 0.0.4. */
    synchronized String text() {
        PrometheusMeterRegistry known = meters;
        if (known == null) {
            known = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, registry, Clock.SYSTEM);
            bindAll(known);
            meters = known;
        }
        return known.scrape();
    }

    @Override
    public synchronized void close() {
        try {
            for (AutoCloseable binder : bound) {
                binder.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("cannot close the metrics", e);
        }
    }

    private void bindAll(PrometheusMeterRegistry to) {
        binders.addAll(List.of(
                new ClassLoaderMetrics(),
                new JvmGcMetrics(),
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new UptimeMetrics()));
        for (MeterBinder binder : binders) {
            binder.bindTo(to);
            if (binder instanceof AutoCloseable closeable) {
                bound.add(closeable);
            }
        }
    }
}
