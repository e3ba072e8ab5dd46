package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cellbed.model.actor.Choice;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class GumbelMaxTest {
    private static final double[] LOGITS = {9.0, 0.0, 1.5, 4.0, -1.0};
    private static final boolean[] ALLOWED = {true, true, false, true};
    private final double[] noise = new double[4];

    @Test
    void noiseIsFiniteWhateverIsDrawn() {
        assertThat(GumbelMax.gumbel(() -> 0.0)).isFinite();
        assertThat(GumbelMax.gumbel(() -> Math.nextDown(1.0))).isFinite();
    }

    @Test
    void learningChoosesAsDevicesDoFromTheSameDraws() {
        RandomStream draws = new RandomStream(1, 0, 1, Purpose.LEARNER_ACTION);
        RandomStream same = new RandomStream(1, 0, 1, Purpose.LEARNER_ACTION);
        double[] own = {0.0, 1.5, 4.0, -1.0};
        int[] count = new int[4];
        for (int k = 0; k < 1_000; k++) {
            int chosen = GumbelMax.sample(LOGITS, 1, ALLOWED, noise, draws);
            assertThat(chosen).isEqualTo(Choice.sample(own, ALLOWED, same));
            count[chosen]++;
        }
        assertThat(count[2]).isZero();
        double e = Math.exp(1.5);
        assertThat(count[1] / 1_000.0).isEqualTo(e / (1.0 + e + Math.exp(-1.0)), within(0.05));
    }

    @Test
    void theNoiseIsWhatDecided() {
        RandomStream draws = new RandomStream(2, 0, 1, Purpose.LEARNER_ACTION);
        int chosen = GumbelMax.sample(LOGITS, 1, ALLOWED, noise, draws);
        for (int k : new int[] {0, 1, 3}) {
            assertThat(LOGITS[1 + chosen] + noise[chosen]).isGreaterThanOrEqualTo(LOGITS[1 + k] + noise[k]);
        }
    }
}
