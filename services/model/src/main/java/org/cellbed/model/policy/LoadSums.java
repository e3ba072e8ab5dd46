package org.cellbed.model.policy;

/**
 * Mean and variance of the load over the servers that are up, kept as sums so that a change costs O(1). The
 * loads are counted from their mean at the slot's start, else the squares of long queues would drown their differences.
 */
final class LoadSums {
    private final Objective objective;
    private final boolean[] counted;
    private final int servers;
    private final double shiftSeconds;
    private double sum;
    private double squares;

    LoadSums(Objective objective, boolean[] up, double[] loadSeconds) {
        this.objective = objective;
        this.counted = up;
        double total = 0.0;
        int count = 0;
        for (int m = 0; m < up.length; m++) {
            if (up[m]) {
                total += loadSeconds[m];
                count++;
            }
        }
        this.servers = count;
        this.shiftSeconds = count == 0 ? 0.0 : total / count;
    }

    /** Begins anew without any server. */
    void clear() {
        sum = 0.0;
        squares = 0.0;
    }

    /** Adds the load of a server, if it is up. */
    void add(int server, double loadSeconds) {
        if (counted[server - 1]) {
            double load = loadSeconds - shiftSeconds;
            sum += load;
            squares += load * load;
        }
    }

    /** The load of a server that was added changes. */
    void change(int server, double fromSeconds, double toSeconds) {
        if (counted[server - 1]) {
            sum += toSeconds - fromSeconds;
            squares += (toSeconds - fromSeconds) * (toSeconds + fromSeconds - 2.0 * shiftSeconds);
        }
    }

    /** The objective with these loads. */
    double value(double meanDelaySeconds) {
        return value(meanDelaySeconds, sum, squares);
    }

    /** The objective if the loads of two servers changed as given; the sums stay as they are. */
    double valueWith(double meanDelaySeconds, int a, double fromA, double toA, int b, double fromB, double toB) {
        double changedSum = sum;
        double changedSquares = squares;
        if (counted[a - 1]) {
            changedSum += toA - fromA;
            changedSquares += (toA - fromA) * (toA + fromA - 2.0 * shiftSeconds);
        }
        if (counted[b - 1]) {
            changedSum += toB - fromB;
            changedSquares += (toB - fromB) * (toB + fromB - 2.0 * shiftSeconds);
        }
        return value(meanDelaySeconds, changedSum, changedSquares);
    }

    private double value(double meanDelaySeconds, double sumNow, double squaresNow) {
        if (servers == 0) {
            return objective.of(meanDelaySeconds, 0.0, 0.0);
        }
        double mean = sumNow / servers;
        double variance = Math.max(0.0, squaresNow / servers - mean * mean);
        return objective.of(meanDelaySeconds, shiftSeconds + mean, variance);
    }
}
