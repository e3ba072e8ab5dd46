package org.cellbed.rundir;

import java.util.Arrays;

/** All values of a measure, for its mean and its exact quantiles. Not thread-safe. */
public final class Samples {
    private double[] values = new double[1024];
    private double[] sorted = new double[0];
    private int size;
    private double sum;

    /** Adds a value. */
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
        sum += value;
    }

    void addAll(Samples others) {
        for (int k = 0; k < others.size; k++) {
            add(others.values[k]);
        }
    }

    /** Returns the number of values. */
    public int size() {
        return size;
    }

    /** Returns the sum of all values; 0 without values. */
    public double sum() {
        return sum;
    }

    /** Returns the mean; NaN without values. */
    double mean() {
        return sum / size;
    }

    /** Returns the mean of the values added from one position to another, exclusive; 0 without values. */
    double mean(int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0.0);
    }

    /** Returns the quantile with linear interpolation between order statistics; NaN without values. */
    public double quantile(double q) {
        if (size == 0) {
            return Double.NaN;
        }
        if (sorted.length != size) {
            sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
        }
        double position = q * (size - 1);
        int below = (int) position;
        int above = Math.min(below + 1, size - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
