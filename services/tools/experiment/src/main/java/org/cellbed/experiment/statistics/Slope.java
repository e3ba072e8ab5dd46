package org.cellbed.experiment.statistics;

/** The slope of the least-squares line through points. */
final class Slope {
    private Slope() {}

    /** Computes the slope; NaN if all x are the same. */
    static double of(double[] x, double[] y) {
        double meanX = Aggregate.mean(x);
        double meanY = Aggregate.mean(y);
        double products = 0.0;
        double squares = 0.0;
        for (int k = 0; k < x.length; k++) {
            products += (x[k] - meanX) * (y[k] - meanY);
            squares += (x[k] - meanX) * (x[k] - meanX);
        }
        return products / squares;
    }
}
