package org.cellbed.learner.nn;

import java.util.Arrays;
import org.cellbed.model.actor.DenseLayer;

/**
 * Stacked networks in plain Java and double precision, the reference that the fast ones are tested against. Not
 * thread-safe.
 */
public final class PlainNetStack implements NetStack {
    private final StackShape shape;
    /** [layers] offset of a layer's parameters. */
    private final int[] at;
    /** [nets][parameters]. */
    private final double[][] parameters;

    private final double[][] gradients;
    private final double[][] first;
    private final double[][] second;
    /** [layers + 1][nets * batch * width]; inputs at 0. */
    private final double[][] activations;
    /** The gradient of the loss by the activations. */
    private final double[][] deltas;

    private double[] inputGradients = new double[0];
    private long steps;

    /** Creates networks whose parameters are all 0. */
    public PlainNetStack(StackShape shape) {
        this.shape = shape;
        this.at = new int[shape.layers()];
        for (int layer = 1; layer < shape.layers(); layer++) {
            at[layer] = at[layer - 1] + DenseLayer.parameterCount(in(layer - 1), out(layer - 1));
        }
        this.parameters = new double[shape.nets()][shape.parameterCount()];
        this.gradients = new double[shape.nets()][shape.parameterCount()];
        this.first = new double[shape.nets()][shape.parameterCount()];
        this.second = new double[shape.nets()][shape.parameterCount()];
        this.activations = rows();
        this.deltas = rows();
    }

    @Override
    public StackShape shape() {
        return shape;
    }

    @Override
    public double[] forward(double[] numbers, int[] choices) {
        shape.requireRows(numbers, shape.numbers(), "inputs");
        shape.requireChoices(choices);
        fillInputs(numbers, choices);
        for (int layer = 0; layer < shape.layers(); layer++) {
            double[] x = activations[layer];
            double[] y = activations[layer + 1];
            for (int row = 0; row < shape.nets() * shape.batch(); row++) {
                double[] own = parameters[row / shape.batch()];
                DenseLayer.forward(own, at[layer], in(layer), out(layer), x, row * in(layer), y, row * out(layer));
            }
            if (layer + 1 < shape.layers()) {
                DenseLayer.rectify(y, 0, y.length);
            }
        }
        return activations[shape.layers()];
    }

    @Override
    public void backward(double[] outputGradients) {
        shape.requireRows(outputGradients, shape.outputs(), "outputGradients");
        System.arraycopy(outputGradients, 0, deltas[shape.layers()], 0, outputGradients.length);
        for (double[] gradient : gradients) {
            Arrays.fill(gradient, 0.0);
        }
        for (int layer = shape.layers() - 1; layer >= 0; layer--) {
            for (int row = 0; row < shape.nets() * shape.batch(); row++) {
                addGradient(layer, row, gradients[row / shape.batch()]);
            }
            if (layer > 0) {
                propagate(layer);
            }
        }
    }

    @Override
    public double[] inputGradients(double[] outputGradients, int from, int count) {
        shape.requireRows(outputGradients, shape.outputs(), "outputGradients");
        System.arraycopy(outputGradients, 0, deltas[shape.layers()], 0, outputGradients.length);
        for (int layer = shape.layers() - 1; layer > 0; layer--) {
            propagate(layer);
        }
        int rows = shape.nets() * shape.batch();
        if (inputGradients.length != rows * count) {
            inputGradients = new double[rows * count];
        }
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < count; k++) {
                inputGradients[row * count + k] = byInput(0, row, from + k);
            }
        }
        return inputGradients;
    }

    @Override
    public double[] step(double rate, double clip) {
        double correctedRate = AdamState.correctedRate(rate, steps);
        double[] norms = new double[shape.nets()];
        for (int net = 0; net < norms.length; net++) {
            norms[net] = norm(gradients[net]);
            if (!Double.isFinite(norms[net])) {
                throw new IllegalStateException("training has diverged: the gradient of network " + net + " is "
                        + norms[net] + " after " + steps + " steps; try smaller step sizes");
            }
            step(net, correctedRate, norms[net] > clip ? clip / norms[net] : 1.0);
        }
        steps++;
        return norms;
    }

    @Override
    public double[] gradient(int net) {
        return gradients[net].clone();
    }

    @Override
    public double[] parameters(int net) {
        return parameters[net].clone();
    }

    @Override
    public void setParameters(int net, double[] replacement) {
        if (replacement.length != shape.parameterCount()) {
            throw new IllegalArgumentException(
                    "parameters has " + replacement.length + " numbers, expected " + shape.parameterCount());
        }
        System.arraycopy(replacement, 0, parameters[net], 0, replacement.length);
    }

    @Override
    public void approach(NetStack other, double rate) {
        PlainNetStack towards = (PlainNetStack) other;
        for (int net = 0; net < parameters.length; net++) {
            double[] own = parameters[net];
            double[] others = towards.parameters[net];
            for (int k = 0; k < own.length; k++) {
                own[k] += rate * (others[k] - own[k]);
            }
        }
    }

    @Override
    public AdamState adam() {
        return new AdamState(steps, copy(first), copy(second));
    }

    @Override
    public void setAdam(AdamState state) {
        steps = state.steps();
        for (int net = 0; net < shape.nets(); net++) {
            System.arraycopy(state.first()[net], 0, first[net], 0, first[net].length);
            System.arraycopy(state.second()[net], 0, second[net], 0, second[net].length);
        }
    }

    @Override
    public void close() {
        // nothing outside the heap
    }

    private void fillInputs(double[] numbers, int[] choices) {
        double[] inputs = activations[0];
        Arrays.fill(inputs, 0.0);
        int count = shape.choices().count();
        for (int row = 0; row < shape.nets() * shape.batch(); row++) {
            int at = row * shape.inputs();
            System.arraycopy(numbers, row * shape.numbers(), inputs, at, shape.numbers());
            for (int k = 0; k < count; k++) {
                int chosen = choices[row * count + k];
                if (chosen >= 0) {
                    inputs[at + shape.numbers() + k * shape.choices().alternatives() + chosen] = 1.0;
                }
            }
        }
    }

    private void addGradient(int layer, int row, double[] gradient) {
        double[] x = activations[layer];
        double[] delta = deltas[layer + 1];
        int xAt = row * in(layer);
        int deltaAt = row * out(layer);
        for (int i = 0; i < in(layer); i++) {
            double value = x[xAt + i];
            int weightAt = at[layer] + i * out(layer);
            for (int j = 0; value != 0.0 && j < out(layer); j++) {
                gradient[weightAt + j] += value * delta[deltaAt + j];
            }
        }
        int biasAt = at[layer] + in(layer) * out(layer);
        for (int j = 0; j < out(layer); j++) {
            gradient[biasAt + j] += delta[deltaAt + j];
        }
    }

    /** Propagates the gradient from a layer's outputs to its inputs, through the ReLU of the layer before. */
    private void propagate(int layer) {
        for (int row = 0; row < shape.nets() * shape.batch(); row++) {
            int xAt = row * in(layer);
            for (int i = 0; i < in(layer); i++) {
                deltas[layer][xAt + i] = activations[layer][xAt + i] > 0.0 ? byInput(layer, row, i) : 0.0;
            }
        }
    }

    private double byInput(int layer, int row, int input) {
        double[] own = parameters[row / shape.batch()];
        int weightAt = at[layer] + input * out(layer);
        int deltaAt = row * out(layer);
        double sum = 0.0;
        for (int j = 0; j < out(layer); j++) {
            sum += own[weightAt + j] * deltas[layer + 1][deltaAt + j];
        }
        return sum;
    }

    private void step(int net, double correctedRate, double scale) {
        for (int k = 0; k < parameters[net].length; k++) {
            double gradient = scale * gradients[net][k];
            first[net][k] = AdamState.BETA1 * first[net][k] + (1.0 - AdamState.BETA1) * gradient;
            second[net][k] = AdamState.BETA2 * second[net][k] + (1.0 - AdamState.BETA2) * gradient * gradient;
            parameters[net][k] -= correctedRate * first[net][k] / (Math.sqrt(second[net][k]) + AdamState.EPSILON);
        }
    }

    private static double norm(double[] values) {
        double squares = 0.0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    private double[][] rows() {
        return shape.widths().stream()
                .map(width -> new double[shape.nets() * shape.batch() * width])
                .toArray(double[][]::new);
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    private int in(int layer) {
        return shape.widths().get(layer);
    }

    private int out(int layer) {
        return shape.widths().get(layer + 1);
    }
}
