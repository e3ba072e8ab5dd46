package org.cellbed.learner.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cellbed.learner.nn.AdamState;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DL4J and ND4J compute what plain Java does. */
class Nd4jNetStackTest {
    private static final StackShape SHAPE = new StackShape(3, 7, List.of(11, 16, 9, 4));
    private static final double CLOSE = 1e-5;

    private final RandomStream draws = new RandomStream(3, 0, 1, Purpose.LEARNER_START);
    private final NetStack plain = new PlainNetStack(SHAPE);
    private final NetStack fast = new Nd4jNetStack(SHAPE);
    private final double[] inputs = random(3 * 7 * 11);
    private final double[] weights = random(3 * 7 * 4);

    @BeforeEach
    void bothBeginWithTheSame() {
        for (int net = 0; net < 3; net++) {
            double[] parameters = random(SHAPE.parameterCount());
            plain.setParameters(net, parameters);
            fast.setParameters(net, parameters);
        }
    }

    @AfterEach
    void close() {
        fast.close();
    }

    @Test
    void outputsAgree() {
        agree(fast.forward(inputs), plain.forward(inputs));
    }

    @Test
    void gradientsByParametersAgreeAlsoWhenAskedAgain() {
        for (int time = 0; time < 2; time++) {
            for (NetStack stack : List.of(plain, fast)) {
                stack.forward(inputs);
                stack.backward(weights);
            }
            for (int net = 0; net < 3; net++) {
                agree(fast.gradient(net), plain.gradient(net));
            }
            inputs[5] += 0.5;
        }
    }

    @Test
    void gradientsByInputsAgreeAndTouchNothingElse() {
        for (NetStack stack : List.of(plain, fast)) {
            stack.forward(inputs);
            stack.backward(weights);
        }
        double[] before = fast.gradient(1);

        agree(fast.inputGradients(weights, 3, 5), plain.inputGradients(weights, 3, 5));
        agree(fast.inputGradients(weights, 0, 11), plain.inputGradients(weights, 0, 11));
        assertThat(fast.gradient(1)).isEqualTo(before);
    }

    @Test
    void tenStepsOfAdamAgree() {
        double[] norms = new double[0];
        double[] expectedNorms = norms;
        for (int step = 0; step < 10; step++) {
            for (NetStack stack : List.of(plain, fast)) {
                stack.forward(inputs);
                stack.backward(weights);
            }
            expectedNorms = plain.step(1e-3, 0.5);
            norms = fast.step(1e-3, 0.5);
        }
        assertThat(norms).containsExactly(expectedNorms, within(1e-4));
        for (int net = 0; net < 3; net++) {
            agree(fast.parameters(net), plain.parameters(net));
        }
        AdamState state = fast.adam();
        assertThat(state.steps()).isEqualTo(10);
        agree(state.first()[1], plain.adam().first()[1]);
        agree(state.second()[1], plain.adam().second()[1]);
    }

    @Test
    void approachingAgrees() {
        NetStack fastTarget = new Nd4jNetStack(SHAPE);
        NetStack plainTarget = new PlainNetStack(SHAPE);
        fastTarget.approach(fast, 1.0);
        plainTarget.approach(plain, 1.0);
        fast.setParameters(0, new double[SHAPE.parameterCount()]);
        plain.setParameters(0, new double[SHAPE.parameterCount()]);
        fastTarget.approach(fast, 0.1);
        plainTarget.approach(plain, 0.1);

        for (int net = 0; net < 3; net++) {
            agree(fastTarget.parameters(net), plainTarget.parameters(net));
        }
        fastTarget.close();
    }

    @Test
    void aStackWithTheStateOfAnotherGoesOnLikeIt() {
        fast.forward(inputs);
        fast.backward(weights);
        fast.step(1e-2, 1.0);
        NetStack other = new Nd4jNetStack(SHAPE);
        for (int net = 0; net < 3; net++) {
            other.setParameters(net, fast.parameters(net));
        }
        other.setAdam(fast.adam());
        for (NetStack each : List.of(fast, other)) {
            each.forward(inputs);
            each.backward(weights);
            each.step(1e-2, 1.0);
        }
        assertThat(other.parameters(2)).isEqualTo(fast.parameters(2));
        other.close();
    }

    @Test
    void aGradientThatIsNotFiniteIsNotSteppedOn() {
        fast.forward(inputs);
        weights[0] = Double.NaN;
        fast.backward(weights);

        assertThatThrownBy(() -> fast.step(1e-3, 1.0)).hasMessageContaining("diverged");
    }

    private static void agree(double[] found, double[] expected) {
        assertThat(found).containsExactly(expected, within(CLOSE));
    }

    private double[] random(int length) {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = draws.nextDouble() - 0.5;
        }
        return values;
    }
}
