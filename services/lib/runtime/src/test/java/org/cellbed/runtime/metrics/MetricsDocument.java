package org.cellbed.runtime.metrics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes docs/metrics.md from the list of metrics. */
final class MetricsDocument {
    /** How to write the file again. */
    static final String COMMAND = "mvn test -pl services/lib/runtime -am -Ddocs.update=true";

    private MetricsDocument() {}

    static String text() {
        return """
                # Metrics and health

                Generated from `org.cellbed.runtime.metrics.Metric`; do not edit. After a change there:

                    %s

                Every process serves `/metrics` for Prometheus and `/health` at an address that it logs. `CELLBED_METRICS_PORT` is the port:
                0, the default, selects a free port, and `off` serves nothing. `CELLBED_METRICS_HOST` is the address to bind to, by default
                127.0.0.1. The processes that `run` starts take free ports; the port that is set for `run` itself holds for its recorder, `off` and the address for all.

                `/health` answers 200 while the process takes part in a run and its roles' thread is responsive, and 503 with the reason in
                `status` while it waits for a run or when that thread has been unresponsive for %s s (`stuck`).

                | name | kind | labels | unit | from | |
                |---|---|---|---|---|---|
                %s
                Counters start at 0 when a process joins a run. A summary has `_sum` and `_count`, without quantiles; a histogram
                also `_bucket`. The buckets of delays end with the scenario's deadline. Placements are `local`, `base-station` (server 1) and
                `forwarded`; stages of tasks `local`, `upload`, `transfer`, `wait`, `compute` and `return`. In addition there are the metrics of
                the JVM (`jvm_`, `process_`, `system_`) and of Kafka's clients (`kafka_`), by Micrometer's names.
                """.formatted(COMMAND, Math.round(Health.PATIENCE_SECONDS), table());
    }

    private static String table() {
        return Arrays.stream(Metric.values())
                .map(metric -> "| `%s` | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                metric.fullName(),
                                metric.kind().name().toLowerCase(Locale.ROOT),
                                String.join(", ", metric.labels()),
                                metric.unit(),
                                metric.source().text(),
                                metric.help()))
                .collect(Collectors.joining());
    }
}
