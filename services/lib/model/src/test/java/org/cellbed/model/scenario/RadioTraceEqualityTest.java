package org.cellbed.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RadioTraceEqualityTest {
    @Test
    void tracesWithTheSameSamplesAreEqual() {
        assertThat(trace(1.0)).isEqualTo(trace(1.0)).hasSameHashCodeAs(trace(1.0));
        assertThat(trace(1.0)).isNotEqualTo(trace(2.0));
    }

    private static RadioTrace trace(double snrDb) {
        return new RadioTrace("a.csv", new double[] {0.0, 1.0}, new double[] {3.0, snrDb}, 1.0, 0);
    }
}
