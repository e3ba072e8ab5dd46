package org.cellbed.learner.nn.nd4j;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * The part of a layer whose inputs are choices. A product with zeros and a one is a row of W, so rows are added instead of
 * multiplied, in plain Java: for ten agents of six actions each that is a sixth of the work. The bias is one more row, which
 * is always chosen. Not thread-safe.
 */
final class ChosenRows {
    private final StackedDense layer;
    private final int columns;
    /** [nets * rowsOfOne][out] the rows that can be chosen; the bias is a network's last. */
    private final float[][] weights;
    /** [nets * batch][out] gradients by activations. */
    private final float[][] deltas;

    private final RowSum sum;

    /**
     * @param columns of a row of activations, of which the first are the layer's
     */
    ChosenRows(StackedDense layer, int columns) {
        int out = (int) layer.getNOut();
        this.layer = layer;
        this.columns = columns;
        this.weights = new float[layer.nets() * rowsOfOne()][out];
        this.deltas = new float[layer.nets() * layer.batch()][out];
        this.sum = new RowSum(Math.max(rowsOfOne(), layer.batch()), out);
    }

    /**
     * Replaces activations by what is chosen.
     *
     * @param choices [nets, batch, choices]
     * @param parameters of the layer
     * @param activations [nets, batch, columns]
     */
    void activate(int[] choices, FloatBuffer parameters, FloatBuffer activations) {
        for (int row = 0; row < weights.length; row++) {
            parameters.get(placeOf(row), weights[row]);
        }
        int count = layer.choices().count();
        for (int row = 0; row < deltas.length; row++) {
            int ofNet = row / layer.batch() * rowsOfOne();
            sum.add(weights[ofNet + rowsOfOne() - 1]);
            for (int choice = 0; choice < count; choice++) {
                int alternative = choices[row * count + choice];
                if (alternative >= 0) {
                    sum.add(weights[ofNet + choice * layer.choices().alternatives() + alternative]);
                }
            }
            activations.put(row * columns, sum.take());
        }
    }

    /**
     * Puts the gradient by the rows that can be chosen into its place among that by all parameters.
     *
     * @param choices [nets, batch, choices]
     * @param byActivations [nets, batch, columns]
     * @param byParameters of the layer
     */
    void gradient(int[] choices, FloatBuffer byActivations, FloatBuffer byParameters) {
        for (int row = 0; row < deltas.length; row++) {
            byActivations.get(row * columns, deltas[row]);
        }
        for (int row = 0; row < weights.length; row++) {
            addDeltas(choices, row / rowsOfOne(), row % rowsOfOne());
            byParameters.put(placeOf(row), sum.take());
        }
    }

    /** Adds the gradients by the activations that a row has part in. */
    private void addDeltas(int[] choices, int net, int rowOfNet) {
        int count = layer.choices().count();
        int choice = rowOfNet / layer.choices().alternatives();
        int alternative = rowOfNet % layer.choices().alternatives();
        for (int row = net * layer.batch(); row < (net + 1) * layer.batch(); row++) {
            if (choice == count || choices[row * count + choice] == alternative) {
                sum.add(deltas[row]);
            }
        }
    }

    /** Where a row that can be chosen is in the parameters of the layer. */
    private int placeOf(int row) {
        int net = row / rowsOfOne();
        int parametersOfOne = (int) ((layer.getNIn() + 1) * layer.getNOut());
        return net * parametersOfOne + (layer.numbers() + row % rowsOfOne()) * (int) layer.getNOut();
    }

    private int rowsOfOne() {
        return layer.choices().inputs() + 1;
    }

    /** The sum of rows, of which four are added at once: a pass over a row costs as much as two additions. */
    private static final class RowSum {
        private static final int TOGETHER = 4;

        private final float[] zeros;
        private final float[] sum;
        private final float[][] addends;
        private int count;

        RowSum(int most, int width) {
            this.zeros = new float[width];
            this.sum = new float[width];
            this.addends = new float[most + TOGETHER][];
        }

        void add(float[] row) {
            addends[count++] = row;
        }

        /** The sum of what was added; overwritten by the next. */
        float[] take() {
            Arrays.fill(addends, count, count + TOGETHER, zeros);
            Arrays.fill(sum, 0.0f);
            for (int k = 0; k < count; k += TOGETHER) {
                addFour(addends[k], addends[k + 1], addends[k + 2], addends[k + 3]);
            }
            count = 0;
            return sum;
        }

        /** All arrays at the same places, or the loop is not vectorized. */
        private void addFour(float[] a, float[] b, float[] c, float[] d) {
            float[] total = sum;
            for (int k = 0; k < total.length; k++) {
                total[k] += a[k] + b[k] + c[k] + d[k];
            }
        }
    }
}
