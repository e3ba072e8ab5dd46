package org.cellbed.experiment.statistics;

/** A 95 % interval, both ends included. */
public record Interval(double low, double high) {
    boolean isAbove(double value) {
        return low > value;
    }

    boolean isBelow(double value) {
        return high < value;
    }
}
