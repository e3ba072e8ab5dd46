package org.cellbed.model.actor;

/**
 * A dense layer in plain Java, y = x W + b. Its parameters are W, [in, out] row by row, then b, [out], stored within
 * a larger array.
 */
public final class DenseLayer {
    private DenseLayer() {}

    /** Returns the number of parameters of a layer. */
    public static int parameterCount(int in, int out) {
        return (in + 1) * out;
    }

    /**
     * Computes one row.
     *
     * @param parameters holds W and b from {@code at}
     * @param x [in] from {@code xAt}
     * @param y [out] from {@code yAt}, overwritten
     */
    public static void forward(double[] parameters, int at, int in, int out, double[] x, int xAt, double[] y, int yAt) {
        System.arraycopy(parameters, at + in * out, y, yAt, out);
        for (int i = 0; i < in; i++) {
            double value = x[xAt + i];
            if (value != 0.0) {
                int row = at + i * out;
                for (int j = 0; j < out; j++) {
                    y[yAt + j] += value * parameters[row + j];
                }
            }
        }
    }

    /** Replaces negative numbers by 0 (ReLU). */
    public static void rectify(double[] y, int at, int length) {
        for (int j = at; j < at + length; j++) {
            y[j] = Math.max(0.0, y[j]);
        }
    }
}
