package org.cellbed.learner.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies rows between Java and native memory, where rows may be wider. Not thread-safe. */
final class FloatRows {
    private float[] floats = new float[0];

    /**
     * Writes the first numbers of each row of an array that does not share its memory.
     *
     * @param width width of the rows in Java
     * @param after the value of the remaining columns
     */
    void write(double[] values, int width, INDArray array, float after) {
        int wide = (int) array.size(2);
        float[] copy = room((int) array.length());
        for (int from = 0, to = 0; from < values.length; from += width, to += wide) {
            for (int k = 0; k < width; k++) {
                copy[to + k] = (float) values[from + k];
            }
            for (int k = width; k < wide; k++) {
                copy[to + k] = after;
            }
        }
        array.data().asNioFloat().put(copy, 0, (int) array.length());
    }

    /** Reads an array that does not share its memory. */
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
