package org.cellbed.model.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final boolean[] ALL = {true, true, true};

    private final Draws draws = new RandomStream(5, 1, 1, Purpose.DECISION);

    @Test
    void samplesInProportionToTheExponentialOfTheLogits() {
        double[] logits = {0.0, Math.log(2.0), Math.log(5.0)};
        double[] shares = shares(logits, ALL, Choosing.SAMPLED);

        assertThat(shares).containsExactly(new double[] {0.125, 0.25, 0.625}, within(0.01));
    }

    @Test
    void whatIsNotAllowedIsNeverChosen() {
        double[] logits = {0.0, 100.0, Double.NEGATIVE_INFINITY};
        boolean[] allowed = {true, false, true};

        assertThat(Choice.greedy(logits, allowed)).isZero();
        assertThat(shares(new double[3], allowed, Choosing.SAMPLED)[1]).isZero();
        assertThat(shares(new double[3], allowed, new Choosing(true, 1.0))[1]).isZero();
        assertThatThrownBy(() -> Choice.greedy(logits, new boolean[3])).hasMessageContaining("none");
    }

    @Test
    void ofEqualLogitsTheFirstIsTheGreatest() {
        assertThat(Choice.greedy(new double[] {1.0, 2.0, 2.0}, ALL)).isEqualTo(1);
    }

    @Test
    void exploresAsOftenAsEpsilonSays() {
        double[] shares = shares(new double[] {0.0, 50.0, 0.0}, ALL, new Choosing(false, 0.3));

        assertThat(shares).containsExactly(new double[] {0.1, 0.8, 0.1}, within(0.01));
    }

    @Test
    void gumbelNoiseIsFiniteWhateverIsDrawn() {
        assertThat(Choice.gumbel(() -> 0.0)).isFinite();
        assertThat(Choice.gumbel(() -> Math.nextDown(1.0))).isFinite();
    }

    private double[] shares(double[] logits, boolean[] allowed, Choosing how) {
        double[] shares = new double[logits.length];
        int samples = 40_000;
        for (int k = 0; k < samples; k++) {
            shares[Choice.choose(logits, allowed, how, draws)] += 1.0;
        }
        return Arrays.stream(shares).map(count -> count / samples).toArray();
    }
}
