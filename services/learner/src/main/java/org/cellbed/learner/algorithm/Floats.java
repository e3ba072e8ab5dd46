package org.cellbed.learner.algorithm;

/** Conversion to the precision in which weights are published. */
final class Floats {
    private Floats() {}

    static float[] of(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }
}
