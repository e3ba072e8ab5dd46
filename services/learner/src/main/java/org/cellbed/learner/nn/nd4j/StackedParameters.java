package org.cellbed.learner.nn.nd4j;

import java.nio.FloatBuffer;
import org.cellbed.learner.nn.StackShape;

/**
 * Where the parameters of one network are among those of all: layer by layer W of all networks, then b of all networks.
 * Immutable.
 */
final class StackedParameters {
    private final StackShape shape;

    StackedParameters(StackShape shape) {
        this.shape = shape;
    }

    private interface Block {
        /**
         * Some numbers that are together in both.
         *
         * @param own where they begin in the parameters of the network
         * @param stacked where they begin in those of all
         */
        void at(int own, int stacked, int length);
    }

    double[] read(FloatBuffer stacked, int net) {
        double[] values = new double[shape.parameterCount()];
        each(net, (own, at, length) -> {
            for (int k = 0; k < length; k++) {
                values[own + k] = stacked.get(at + k);
            }
        });
        return values;
    }

    void write(double[] values, FloatBuffer stacked, int net) {
        each(net, (own, at, length) -> {
            for (int k = 0; k < length; k++) {
                stacked.put(at + k, (float) values[own + k]);
            }
        });
    }

    double norm(FloatBuffer stacked, int net) {
        double[] squares = new double[1];
        each(net, (own, at, length) -> {
            double sum = 0.0;
            for (int k = at; k < at + length; k++) {
                double value = stacked.get(k);
                sum += value * value;
            }
            squares[0] += sum;
        });
        return Math.sqrt(squares[0]);
    }

    void scale(FloatBuffer stacked, int net, float factor) {
        each(net, (own, at, length) -> {
            for (int k = at; k < at + length; k++) {
                stacked.put(k, stacked.get(k) * factor);
            }
        });
    }

    private void each(int net, Block block) {
        int own = 0;
        int stacked = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            int out = shape.widths().get(layer + 1);
            int weights = shape.widths().get(layer) * out;
            block.at(own, stacked + net * weights, weights);
            block.at(own + weights, stacked + shape.nets() * weights + net * out, out);
            own += weights + out;
            stacked += shape.nets() * (weights + out);
        }
    }
}
