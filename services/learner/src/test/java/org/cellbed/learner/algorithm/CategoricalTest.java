package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.cellbed.learner.replay.JointTransition;
import org.junit.jupiter.api.Test;

class CategoricalTest {
    private static final double[] PROBABILITIES = {0.0, 0.25, 0.0, 0.5, 0.25, 0.0};

    @Test
    void eachIsChosenByItsShareOfTheDraws() {
        int[] count = new int[PROBABILITIES.length];
        for (int k = 0; k < 1_000; k++) {
            double draw = k / 1_000.0;
            count[Categorical.sample(PROBABILITIES, () -> draw)]++;
        }

        assertThat(count).containsExactly(0, 250, 0, 500, 250, 0);
    }

    @Test
    void whatIsImpossibleIsNeverChosenAlsoWhereTheSumIsRounded() {
        double[] tooSmall = Arrays.stream(PROBABILITIES).map(p -> 0.999 * p).toArray();

        assertThat(Categorical.sample(PROBABILITIES, () -> 0.0)).isEqualTo(1);
        assertThat(Categorical.sample(tooSmall, () -> Math.nextDown(1.0))).isEqualTo(4);
        assertThat(Categorical.sample(new double[2], () -> 0.0)).isEqualTo(JointTransition.NONE);
    }
}
