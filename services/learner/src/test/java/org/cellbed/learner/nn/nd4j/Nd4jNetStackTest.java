package org.cellbed.learner.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.learner.nn.AdamState;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J and ND4J compute what plain Java does, also where inputs are choices. */
@ParameterizedClass
@MethodSource("shapes")
class Nd4jNetStackTest {
    private static final double CLOSE = 1e-5;
    private static final int BATCH = 17;
    private static final int INPUTS = 30;

    private final RandomStream draws = new RandomStream(3, 0, 1, Purpose.LEARNER_START);
    private final StackShape shape;
    private final NetStack plain;
    private final NetStack fast;
    private final double[] numbers;
    private final int[] chosen;
    private final double[] weights;

    Nd4jNetStackTest(StackShape.Choices choices, int outputs) {
        shape = new StackShape(3, BATCH, List.of(INPUTS, 16, 9, outputs), choices);
        plain = new PlainNetStack(shape);
        fast = new Nd4jNetStack(shape);
        numbers = random(3 * BATCH * shape.numbers());
        weights = random(3 * BATCH * outputs);
        chosen = IntStream.range(0, 3 * BATCH * choices.count())
                .map(place -> draws.nextInt(choices.alternatives() + 1) - 1)
                .toArray();
    }

    /** Choices whose pairs have fewer combinations than a batch has rows, and more; in one pass over the rows and in two. */
    static List<Arguments> shapes() {
        return List.of(
                Arguments.of(StackShape.Choices.NONE, 4),
                Arguments.of(new StackShape.Choices(1, 4), 4),
                Arguments.of(new StackShape.Choices(1, 2), 4),
                Arguments.of(new StackShape.Choices(3, 3), 1),
                Arguments.of(new StackShape.Choices(4, 2), 1),
                Arguments.of(new StackShape.Choices(11, 2), 1),
                Arguments.of(new StackShape.Choices(6, 4), 1));
    }

    @BeforeEach
    void bothBeginWithTheSame() {
        for (int net = 0; net < 3; net++) {
            double[] parameters = random(shape.parameterCount());
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
        agree(fast.forward(numbers, chosen), plain.forward(numbers, chosen));
    }

    @Test
    void nothingIsComputedByNetworksThatHaveBeenClosed() {
        fast.forward(numbers, chosen);
        fast.close();

        assertThatThrownBy(() -> fast.forward(numbers, chosen)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fast.backward(weights)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nativeCodeComputesInTheThreadThatCallsIt() {
        assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(1);
    }

    @Test
    void outputsAgreeWhereOtherAlternativesAreChosen() {
        fast.forward(numbers, chosen);
        chooseOthers();
        agree(fast.forward(numbers, chosen), plain.forward(numbers, chosen));
    }

    @Test
    void whatWasChosenBelongsToTheCallerAfterwards() {
        plain.forward(numbers, chosen);
        int[] given = chosen.clone();
        fast.forward(numbers, given);
        Arrays.fill(given, -1);
        for (NetStack stack : List.of(plain, fast)) {
            stack.backward(weights);
        }
        agree(fast.gradient(0), plain.gradient(0));
    }

    @Test
    void gradientsByParametersAgreeAlsoWhenAskedAgain() {
        for (int time = 0; time < 2; time++) {
            for (NetStack stack : List.of(plain, fast)) {
                stack.forward(numbers, chosen);
                stack.backward(weights);
            }
            for (int net = 0; net < 3; net++) {
                agree(fast.gradient(net), plain.gradient(net));
            }
            numbers[5] += 0.5;
            chooseOthers();
        }
    }

    @Test
    void gradientsByInputsAgreeAndTouchNothingElse() {
        for (NetStack stack : List.of(plain, fast)) {
            stack.forward(numbers, chosen);
            stack.backward(weights);
        }
        double[] before = fast.gradient(1);

        agree(fast.inputGradients(weights, 3, 5), plain.inputGradients(weights, 3, 5));
        agree(fast.inputGradients(weights, 0, INPUTS), plain.inputGradients(weights, 0, INPUTS));
        assertThat(fast.gradient(1)).isEqualTo(before);
    }

    @Test
    void tenStepsOfAdamAgree() {
        double[] norms = new double[0];
        double[] expectedNorms = norms;
        for (int step = 0; step < 10; step++) {
            for (NetStack stack : List.of(plain, fast)) {
                stack.forward(numbers, chosen);
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
        NetStack fastTarget = new Nd4jNetStack(shape);
        NetStack plainTarget = new PlainNetStack(shape);
        fastTarget.approach(fast, 1.0);
        plainTarget.approach(plain, 1.0);
        fast.setParameters(0, new double[shape.parameterCount()]);
        plain.setParameters(0, new double[shape.parameterCount()]);
        fastTarget.approach(fast, 0.1);
        plainTarget.approach(plain, 0.1);

        for (int net = 0; net < 3; net++) {
            agree(fastTarget.parameters(net), plainTarget.parameters(net));
        }
        fastTarget.close();
    }

    @Test
    void aStackWithTheStateOfAnotherGoesOnLikeIt() {
        fast.forward(numbers, chosen);
        fast.backward(weights);
        fast.step(1e-2, 1.0);
        NetStack other = new Nd4jNetStack(shape);
        for (int net = 0; net < 3; net++) {
            other.setParameters(net, fast.parameters(net));
        }
        other.setAdam(fast.adam());
        for (NetStack each : List.of(fast, other)) {
            each.forward(numbers, chosen);
            each.backward(weights);
            each.step(1e-2, 1.0);
        }
        assertThat(other.parameters(2)).isEqualTo(fast.parameters(2));
        other.close();
    }

    @Test
    void aGradientThatIsNotFiniteIsNotSteppedOn() {
        fast.forward(numbers, chosen);
        weights[0] = Double.NaN;
        fast.backward(weights);

        assertThatThrownBy(() -> fast.step(1e-3, 1.0)).hasMessageContaining("diverged");
    }

    private void chooseOthers() {
        for (int k = 0; k < chosen.length; k++) {
            chosen[k] = (chosen[k] + 2) % (shape.choices().alternatives() + 1) - 1;
        }
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
