package org.cellbed.testbed.record;

import java.util.Arrays;

/** All values of a measure, for its mean and its exact quantiles. Not thread-safe. */
final class Samples {
    private double[] values = new double[1024];
    private int size;
    private boolean sorted = true;
    private double sum;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
        sum += value;
        sorted = false;
    }

    int size() {
        return size;
    }

    double sum() {
        return sum;
    }

    /** NaN where there is no value. */
    double mean() {
        return sum / size;
    }

    /** The quantile with linear interpolation between order statistics; NaN where there is no value. */
    double quantile(double q) {
        if (size == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
        double position = q * (size - 1);
        int below = (int) position;
        int above = Math.min(below + 1, size - 1);
        return values[below] + (position - below) * (values[above] - values[below]);
    }
}
