package org.cellbed.model.scenario;

/** A uniform interval [low, high]; a constant if both are equal. The unit is that of the component that holds it. */
public record Range(double low, double high) {
    /** Checks that both ends are finite and in order. */
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("a range needs low <= high, found " + low + ".." + high);
        }
    }

    /** Returns the mean of the uniform distribution on this interval. */
    public double mean() {
        return 0.5 * (low + high);
    }

    /** Returns the point that a uniform number in [0, 1) selects. */
    public double at(double uniform) {
        return low + (high - low) * uniform;
    }

    /** Returns the interval with both ends multiplied by a factor. */
    public Range times(double factor) {
        return new Range(low * factor, high * factor);
    }
}
