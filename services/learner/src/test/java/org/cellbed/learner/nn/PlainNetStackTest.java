package org.cellbed.learner.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class PlainNetStackTest {
    private static final StackShape SHAPE = new StackShape(2, 3, List.of(4, 5, 5, 2));

    private final RandomStream draws = new RandomStream(11, 0, 1, Purpose.LEARNER_START);
    private final PlainNetStack stack = started(SHAPE);
    private final double[] inputs = random(2 * 3 * 4);
    private final double[] weights = random(2 * 3 * 2);

    @Test
    void theGradientByParametersIsThatOfFiniteDifferences() {
        stack.forward(inputs);
        stack.backward(weights);
        for (int net = 0; net < 2; net++) {
            double[] gradient = stack.gradient(net);
            for (int k = 0; k < gradient.length; k++) {
                assertThat(gradient[k]).isCloseTo(byParameter(net, k), within(1e-8));
            }
        }
    }

    @Test
    void theGradientByInputsIsThatOfFiniteDifferences() {
        stack.forward(inputs);
        double[] gradients = stack.inputGradients(weights, 1, 2);
        for (int row = 0; row < 6; row++) {
            for (int k = 0; k < 2; k++) {
                int place = row * 4 + 1 + k;
                double expected = Gradients.at(inputs[place], value -> {
                    double[] moved = inputs.clone();
                    moved[place] = value;
                    return loss(moved);
                });
                assertThat(gradients[row * 2 + k]).isCloseTo(expected, within(1e-8));
            }
        }
    }

    @Test
    void askingForTheGradientByInputsTouchesNoParameterAndNoGradient() {
        stack.forward(inputs);
        stack.backward(weights);
        double[] gradient = stack.gradient(1);
        double[] parameters = stack.parameters(1);
        stack.inputGradients(random(2 * 3 * 2), 0, 4);

        assertThat(stack.gradient(1)).isEqualTo(gradient);
        assertThat(stack.parameters(1)).isEqualTo(parameters);
    }

    @Test
    void aStepIsThatOfAdamWithTheGradientClippedNetByNet() {
        PlainNetStack linear = new PlainNetStack(new StackShape(2, 1, List.of(1, 1)));
        double[] norms = null;
        for (int step = 0; step < 2; step++) {
            linear.forward(new double[] {3.0, 0.0});
            linear.backward(new double[] {1.0, 0.5});
            norms = linear.step(0.1, 0.5);
        }
        assertThat(norms).containsExactly(new double[] {Math.sqrt(10.0), 0.5}, within(1e-12));
        // equal gradients: m / sqrt(v), corrected, is 1 in each step
        assertThat(linear.parameters(0)).containsExactly(new double[] {-0.2, -0.2}, within(1e-6));
        assertThat(linear.parameters(1)).containsExactly(new double[] {0.0, -0.2}, within(1e-6));
        double clipped = 3.0 * 0.5 / Math.sqrt(10.0);
        assertThat(linear.adam().first()[0][0]).isCloseTo((0.1 + 0.09) * clipped, within(1e-12));
        assertThat(linear.adam().steps()).isEqualTo(2);
    }

    @Test
    void aStackWithTheStateOfAnotherGoesOnLikeIt() {
        stack.forward(inputs);
        stack.backward(weights);
        stack.step(1e-2, 1.0);
        PlainNetStack other = new PlainNetStack(SHAPE);
        for (int net = 0; net < 2; net++) {
            other.setParameters(net, stack.parameters(net));
        }
        other.setAdam(stack.adam());
        for (PlainNetStack each : List.of(stack, other)) {
            each.forward(inputs);
            each.backward(weights);
            each.step(1e-2, 1.0);
        }
        assertThat(other.parameters(1)).isEqualTo(stack.parameters(1));
    }

    @Test
    void approachingMovesBySoMuchOfTheWay() {
        PlainNetStack other = started(SHAPE);
        double[] before = stack.parameters(0);
        stack.approach(other, 0.25);

        for (int k = 0; k < before.length; k++) {
            double expected = 0.75 * before[k] + 0.25 * other.parameters(0)[k];
            assertThat(stack.parameters(0)[k]).isCloseTo(expected, within(1e-15));
        }
    }

    @Test
    void aGradientThatIsNotFiniteIsNotSteppedOn() {
        stack.forward(inputs);
        double[] poisoned = weights.clone();
        poisoned[0] = Double.NaN;
        stack.backward(poisoned);

        assertThatThrownBy(() -> stack.step(1e-3, 1.0)).hasMessageContaining("diverged");
    }

    @Test
    void aChoiceIsAOneAmongZerosAndNoneIsZerosAlone() {
        PlainNetStack choosing =
                new PlainNetStack(new StackShape(2, 3, List.of(4, 5, 5, 2), new StackShape.Choices(1, 3)));
        for (int net = 0; net < 2; net++) {
            choosing.setParameters(net, stack.parameters(net));
        }
        double[] numbers = {0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
        double[] outputs = choosing.forward(numbers, new int[] {0, 1, 2, -1, 2, 1});

        assertThat(outputs).isEqualTo(stack.forward(new double[] {
            0.5, 1, 0, 0, 0.6, 0, 1, 0, 0.7, 0, 0, 1, 0.8, 0, 0, 0, 0.9, 0, 0, 1, 1.0, 0, 1, 0
        }));
    }

    @Test
    void rowsOfAnotherShapeAreRefusedByName() {
        assertThatThrownBy(() -> stack.forward(new double[5]))
                .hasMessage("inputs has 5 numbers, expected [2, 3, 4] = 24");
        assertThatThrownBy(() -> stack.forward(inputs, new int[1]))
                .hasMessage("choices has 1 numbers, expected [2, 3, 0] = 0");
        PlainNetStack choosing = new PlainNetStack(new StackShape(1, 1, List.of(4, 2), new StackShape.Choices(1, 3)));
        assertThatThrownBy(() -> choosing.forward(new double[1], new int[] {3}))
                .hasMessage("choices has 3, expected alternatives below 3");
        assertThatThrownBy(() -> new StackShape.Choices(2, 0))
                .hasMessage("count and alternatives are 2 and 0, expected both above 0 or both 0");
    }

    private double byParameter(int net, int k) {
        double[] parameters = stack.parameters(net);
        double derivative = Gradients.at(parameters[k], value -> {
            double[] moved = parameters.clone();
            moved[k] = value;
            stack.setParameters(net, moved);
            return loss(inputs);
        });
        stack.setParameters(net, parameters);
        return derivative;
    }

    private double loss(double[] at) {
        double[] outputs = stack.forward(at);
        double sum = 0.0;
        for (int k = 0; k < outputs.length; k++) {
            sum += weights[k] * outputs[k];
        }
        return sum;
    }

    private PlainNetStack started(StackShape shape) {
        PlainNetStack started = new PlainNetStack(shape);
        for (int net = 0; net < shape.nets(); net++) {
            started.setParameters(net, random(shape.parameterCount()));
        }
        return started;
    }

    private double[] random(int length) {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = 2.0 * draws.nextDouble() - 1.0;
        }
        return values;
    }
}
