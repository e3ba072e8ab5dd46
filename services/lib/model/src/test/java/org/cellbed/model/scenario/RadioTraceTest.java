package org.cellbed.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** 0 dB for two seconds, 10 dB for one, 20 dB for half a second. */
class RadioTraceTest {
    private final RadioTrace trace =
            new RadioTrace("t.csv", new double[] {0.0, 2.0, 3.0}, new double[] {0.0, 10.0, 20.0}, 0.5, 0);

    @Test
    void aSampleIsHeldUntilTheNext() {
        assertThat(trace.snrAt(0.0)).isEqualTo(1.0);
        assertThat(trace.snrAt(1.999)).isEqualTo(1.0);
        assertThat(trace.snrAt(2.0)).isEqualTo(10.0);
        assertThat(trace.snrAt(3.25)).isEqualTo(100.0);
    }

    @Test
    void itBeginsAnewAtItsEnd() {
        assertThat(trace.durationSeconds()).isEqualTo(3.5);
        assertThat(trace.snrAt(3.5)).isEqualTo(1.0);
        assertThat(trace.snrAt(3.5 * 7 + 2.5)).isEqualTo(10.0);
    }

    @Test
    void itsMeanIsOverTime() {
        assertThat(trace.meanSnr()).isCloseTo((2.0 + 10.0 + 50.0) / 3.5, within(1e-12));
    }

    @Test
    void timesThatRunBackAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> new RadioTrace("t", new double[] {0.0, 1.0, 1.0}, new double[3], 1.0, 0))
                .hasMessage("trace t: time does not increase at sample 3");
        assertThatThrownBy(() -> new RadioTrace("t", new double[] {0.0}, new double[2], 1.0, 0))
                .hasMessageContaining("found 1 and 2");
        assertThatThrownBy(() -> new RadioTrace("t", new double[] {1.0}, new double[1], 1.0, 0))
                .hasMessageContaining("begin at 0");
    }
}
