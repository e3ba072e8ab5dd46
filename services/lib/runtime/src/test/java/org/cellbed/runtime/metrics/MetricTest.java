package org.cellbed.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellbed.runtime.metrics.Metric.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {
    @ParameterizedTest
    @EnumSource
    void namesKeepTheConventionsOfPrometheus(Metric metric) {
        assertThat(metric.fullName()).matches("cellbed(_[a-z]+)+");
        assertThat(metric.fullName().endsWith("_total")).isEqualTo(metric.kind() == Kind.COUNTER);
        assertThat(metric.fullName().endsWith("_seconds"))
                .isEqualTo(metric.unit().endsWith(" seconds") && !metric.unit().startsWith("square"));
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricSaysOfWhichCellItIs(Metric metric) {
        assertThat(metric.labels().get(0)).isEqualTo("cell");
    }
}
