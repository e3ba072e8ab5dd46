package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogitGradientsTest {
    private static final double STEP = 1e-6;
    private static final boolean[] THREE = {true, true, true};

    @Test
    void straightThroughAsWorkedByHand() {
        double[] into = new double[2];
        double[] s =
                LogitGradients.softmax(new double[2], 0, new double[] {0.5, -0.5}, new boolean[] {true, true}, 1.0);
        LogitGradients.addStraightThrough(s, new double[] {-1.0, 3.0}, 0, 1.0, into);

        assertThat(s).containsExactly(new double[] {0.731059, 0.268941}, within(5e-7));
        assertThat(into).containsExactly(new double[] {-0.786448, 0.786448}, within(5e-7));
    }

    @Test
    void straightThroughIsTheGradientOfWhatTheSoftmaxWouldHaveGot() {
        double[] logits = {0.3, -0.2, 0.9};
        double[] noise = {0.1, 1.2, -0.4};
        double[] c = {0.7, -1.1, 0.4};
        double temperature = 0.6;
        double[] into = new double[3];
        LogitGradients.addStraightThrough(
                LogitGradients.softmax(logits, 0, noise, THREE, temperature), c, 0, temperature, into);

        for (int k = 0; k < 3; k++) {
            double[] up = moved(logits, k, STEP);
            double[] down = moved(logits, k, -STEP);
            double expected = (dot(LogitGradients.softmax(up, 0, noise, THREE, temperature), c)
                            - dot(LogitGradients.softmax(down, 0, noise, THREE, temperature), c))
                    / (2.0 * STEP);
            assertThat(into[k]).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void expectedIsTheGradientOfTheExpectedValueWithItsEntropyBonus() {
        double[] logits = {0.3, -0.2, 0.9};
        double[] q = {1.0, -0.5, 0.2};
        double bonus = 0.05;
        double[] into = new double[3];
        double loss = LogitGradients.addExpected(LogitGradients.softmax(logits, 0, THREE), q, bonus, 0.25, into, 0);

        assertThat(loss).isCloseTo(0.25 * expectedLoss(logits, q, bonus), within(1e-12));
        for (int k = 0; k < 3; k++) {
            double expected = 0.25
                    * (expectedLoss(moved(logits, k, STEP), q, bonus) - expectedLoss(moved(logits, k, -STEP), q, bonus))
                    / (2.0 * STEP);
            assertThat(into[k]).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void whatIsNotAllowedHasNoProbabilityAndNoGradient() {
        boolean[] allowed = {true, false, true};
        double[] p = LogitGradients.softmax(new double[] {0.0, 50.0, 0.0}, 0, allowed);
        double[] into = new double[3];
        LogitGradients.addExpected(p, new double[] {1.0, 9.0, 0.0}, 0.1, 1.0, into, 0);
        LogitGradients.addStraightThrough(p, new double[] {1.0, 9.0, 0.0}, 0, 1.0, into);

        assertThat(p).containsExactly(0.5, 0.0, 0.5);
        assertThat(into[1]).isZero();
    }

    @Test
    void theEntropyIsThatOfTheProbabilities() {
        double[] logits = {9.0, 0.3, 50.0, -0.2, 0.9};
        double[] p = LogitGradients.softmax(logits, 1, new boolean[] {true, false, true, true});

        double expected = -(p[0] * Math.log(p[0]) + p[2] * Math.log(p[2]) + p[3] * Math.log(p[3]));
        assertThat(LogitGradients.entropy(p, logits, 1)).isCloseTo(expected, within(1e-12));
    }

    private static double expectedLoss(double[] logits, double[] q, double bonus) {
        double[] p = LogitGradients.softmax(logits, 0, THREE);
        return -dot(p, q) - bonus * LogitGradients.entropy(p, logits, 0);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double[] moved(double[] values, int k, double by) {
        double[] moved = values.clone();
        moved[k] += by;
        return moved;
    }
}
