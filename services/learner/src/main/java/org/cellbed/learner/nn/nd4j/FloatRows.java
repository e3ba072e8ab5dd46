package org.cellbed.learner.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies rows between Java and native memory. Not thread-safe. */
final class FloatRows {
    private float[] floats = new float[0];

    /** Overwrites an array that has its memory for itself. */
    void write(double[] values, INDArray array) {
        float[] copy = room(values.length);
        for (int k = 0; k < values.length; k++) {
            copy[k] = (float) values[k];
        }
        array.data().asNioFloat().put(copy, 0, values.length);
    }

    /** Reads an array that has its memory for itself. */
    void read(INDArray array, double[] values) {
        float[] copy = room(values.length);
        array.data().asNioFloat().get(copy, 0, values.length);
        for (int k = 0; k < values.length; k++) {
            values[k] = copy[k];
        }
    }

    private float[] room(int length) {
        if (floats.length < length) {
            floats = new float[length];
        }
        return floats;
    }
}
