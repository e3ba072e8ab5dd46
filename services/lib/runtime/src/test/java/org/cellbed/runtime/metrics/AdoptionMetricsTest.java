package org.cellbed.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import org.assertj.core.data.Offset;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskSubmitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdoptionMetricsTest {
    private final Histogram histogram =
            new Instruments(new PrometheusRegistry()).histogram(Metric.WEIGHTS_ADOPTION, DelayBounds.ofAdoptions());
    private final AdoptionMetrics metrics = new AdoptionMetrics(histogram, 1);

    @BeforeEach
    void theCellIsThere() {
        histogram.initLabelValues("1");
    }

    @Test
    void weightsAreInUseWhenTheLastDeviceDecidesByThem() {
        opened(1, 2);
        published(1, 1_000);
        decided(1, 1, 1_100);
        decided(2, 0, 1_200);
        assertThat(observed().getCount()).isZero();

        decided(2, 1, 1_250);
        assertThat(observed().getCount()).isEqualTo(1);
        assertThat(observed().getSum()).isCloseTo(0.25, Offset.offset(1e-9));
    }

    @Test
    void supersededWeightsAreInUseWithTheNewerOnes() {
        opened(1, 2);
        published(1, 1_000);
        published(2, 1_500);
        published(2, 1_700);
        decided(1, 2, 1_900);
        decided(2, 2, 2_000);

        assertThat(observed().getCount()).isEqualTo(2);
        assertThat(observed().getSum()).isCloseTo(1.0 + 0.5, Offset.offset(1e-9));
    }

    @Test
    void adoptionDoesNotWaitForADeviceThatHasLeft() {
        opened(1, 2);
        published(1, 1_000);
        decided(1, 1, 1_100);
        opened(1);
        decided(1, 1, 1_300);

        assertThat(observed().getCount()).isEqualTo(1);
    }

    private void opened(int... devices) {
        metrics.sent(new SlotOpened(
                0,
                0.0,
                new double[1],
                new boolean[] {true},
                new boolean[] {true},
                new boolean[] {true},
                new double[] {1e9},
                devices,
                new double[devices.length],
                new double[devices.length],
                0));
    }

    private void published(int version, long millis) {
        metrics.received(new LearnerAdvanced(0, 0, version), millis, millis + 3);
    }

    private void decided(int device, int version, long millis) {
        metrics.received(TaskSubmitted.none(0, device, 1e-9, 1e9, version), millis - 2, millis);
    }

    private HistogramDataPointSnapshot observed() {
        return histogram.collect().getDataPoints().get(0);
    }
}
