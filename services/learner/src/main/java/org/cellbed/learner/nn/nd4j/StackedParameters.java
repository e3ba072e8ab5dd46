package org.cellbed.learner.nn.nd4j;

import java.nio.FloatBuffer;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.model.actor.DenseLayer;

/**
 * Locates the parameters of one network among those of all: layer by layer, those of all networks. Not thread-safe.
 */
final class StackedParameters {
    private final StackShape shape;
    private final float[] block;

    StackedParameters(StackShape shape) {
        this.shape = shape;
        this.block = new float[shape.parameterCount()];
    }

    private interface Block {
        /**
         * Receives a range that is contiguous in both layouts.
         *
         * @param own its offset in the parameters of the network
         * @param stacked its offset in those of all networks
         */
        void at(int own, int stacked, int length);
    }

    double[] read(FloatBuffer stacked, int net) {
        block(stacked, net);
        double[] values = new double[block.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = block[k];
        }
        return values;
    }

    void write(double[] values, FloatBuffer stacked, int net) {
        for (int k = 0; k < values.length; k++) {
            block[k] = (float) values[k];
        }
        setBlock(block, stacked, net);
    }

    /** Returns the parameters of one network; overwritten by the next call of any method. */
    float[] block(FloatBuffer stacked, int net) {
        each(net, (own, at, length) -> stacked.get(at, block, own, length));
        return block;
    }

    void setBlock(float[] values, FloatBuffer stacked, int net) {
        each(net, (own, at, length) -> stacked.put(at, values, own, length));
    }

    private void each(int net, Block each) {
        int own = 0;
        int stacked = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            int count = DenseLayer.parameterCount(
                    shape.widths().get(layer), shape.widths().get(layer + 1));
            each.at(own, stacked + net * count, count);
            own += count;
            stacked += shape.nets() * count;
        }
    }
}
