package org.cellbed.learner.nn.nd4j;

import org.cellbed.learner.nn.AdamState;
import org.cellbed.learner.nn.StackShape;

/**
 * Adam of a stack in single precision, in plain Java: ND4J's own takes four times as long because its root is not
 * vectorized. Not thread-safe.
 */
final class FloatAdam {
    private static final float BETA1 = (float) AdamState.BETA1;
    private static final float BETA2 = (float) AdamState.BETA2;
    private static final float EPSILON = (float) AdamState.EPSILON;

    private final float[][] first;
    private final float[][] second;
    private long steps;

    FloatAdam(StackShape shape) {
        this.first = new float[shape.nets()][shape.parameterCount()];
        this.second = new float[shape.nets()][shape.parameterCount()];
    }

    /** Returns the number of steps made. */
    long steps() {
        return steps;
    }

    /** Counts a step of all networks. */
    void next() {
        steps++;
    }

    /**
     * Replaces the gradient of a network by the amounts to subtract from its parameters in the next step.
     *
     * @param gradient [parameters]
     * @param factor factor of the gradient
     * @param rate step size
     */
    void difference(int net, float[] gradient, float factor, double rate) {
        float correctedRate = (float) AdamState.correctedRate(rate, steps);
        float[] m = first[net];
        float[] v = second[net];
        for (int k = 0; k < gradient.length; k++) {
            float g = factor * gradient[k];
            m[k] = BETA1 * m[k] + (1.0f - BETA1) * g;
            v[k] = BETA2 * v[k] + (1.0f - BETA2) * g * g;
            gradient[k] = correctedRate * m[k] / ((float) Math.sqrt(v[k]) + EPSILON);
        }
    }

    AdamState state() {
        return new AdamState(steps, doubles(first), doubles(second));
    }

    void set(AdamState state) {
        steps = state.steps();
        for (int net = 0; net < first.length; net++) {
            for (int k = 0; k < first[net].length; k++) {
                first[net][k] = (float) state.first()[net][k];
                second[net][k] = (float) state.second()[net][k];
            }
        }
    }

    private static double[][] doubles(float[][] values) {
        double[][] doubles = new double[values.length][];
        for (int net = 0; net < values.length; net++) {
            doubles[net] = new double[values[net].length];
            for (int k = 0; k < values[net].length; k++) {
                doubles[net][k] = values[net][k];
            }
        }
        return doubles;
    }
}
