package org.cellbed.learner.nn;

import org.cellbed.model.actor.DenseLayer;
import org.cellbed.model.random.Draws;

/** The initial parameters of a network: W uniform after Glorot and Bengio, the last layer's a tenth of that; b 0. */
public final class StartingWeights {
    private static final double LAST_LAYER = 0.1;

    private StartingWeights() {}

    /** Draws the parameters of one network of a shape. */
    public static double[] draw(StackShape shape, Draws draws) {
        double[] parameters = new double[shape.parameterCount()];
        int at = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            int in = shape.widths().get(layer);
            int out = shape.widths().get(layer + 1);
            double bound = Math.sqrt(6.0 / (in + out)) * (layer == shape.layers() - 1 ? LAST_LAYER : 1.0);
            for (int k = at; k < at + in * out; k++) {
                parameters[k] = bound * (2.0 * draws.nextDouble() - 1.0);
            }
            at += DenseLayer.parameterCount(in, out);
        }
        return parameters;
    }
}
