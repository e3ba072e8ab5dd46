package org.cellbed.model.policy.dispatch;

/**
 * The sums over the loads of the servers that are up from which an {@link Objective} is computed; a change costs
 * O(1). For the variance, loads are counted from their mean at the slot's start; otherwise the squares of long queues
 * would drown their differences in rounding.
 */
final class LoadSums {
    private final Objective objective;
    private final boolean[] counted;
    private final double slotSeconds;
    private final int servers;
    private final double shiftSeconds;
    private double sum;
    private double squares;
    private double squaresLeft;

    LoadSums(SlotTasks tasks, Objective objective) {
        this.objective = objective;
        this.counted = tasks.slot.up();
        this.slotSeconds = tasks.cell.slotSeconds();
        double total = 0.0;
        int count = 0;
        for (int m = 0; m < counted.length; m++) {
            if (counted[m]) {
                total += tasks.slot.loadSeconds()[m];
                count++;
            }
        }
        this.servers = count;
        this.shiftSeconds = count == 0 ? 0.0 : total / count;
    }

    /** Starts again from these loads, [maxServers] LD in seconds. */
    void reset(double[] loadSeconds) {
        sum = 0.0;
        squares = 0.0;
        squaresLeft = 0.0;
        for (int m = 0; m < loadSeconds.length; m++) {
            if (counted[m]) {
                double load = loadSeconds[m] - shiftSeconds;
                sum += load;
                squares += load * load;
                squaresLeft += squareLeft(loadSeconds[m]);
            }
        }
    }

    /** Applies a change of a server's load. */
    void change(int server, double fromSeconds, double toSeconds) {
        if (counted[server - 1]) {
            sum += toSeconds - fromSeconds;
            squares += squareChange(fromSeconds, toSeconds);
            squaresLeft += squareLeft(toSeconds) - squareLeft(fromSeconds);
        }
    }

    /** Returns the objective with these loads. */
    double value(double meanDelaySeconds) {
        return value(meanDelaySeconds, sum, squares, squaresLeft);
    }

    /** Returns the objective if the loads of two servers changed as given; does not change the sums. */
    double valueWith(double meanDelaySeconds, int a, double fromA, double toA, int b, double fromB, double toB) {
        double sumThen = sum;
        double squaresThen = squares;
        double leftThen = squaresLeft;
        if (counted[a - 1]) {
            sumThen += toA - fromA;
            squaresThen += squareChange(fromA, toA);
            leftThen += squareLeft(toA) - squareLeft(fromA);
        }
        if (counted[b - 1]) {
            sumThen += toB - fromB;
            squaresThen += squareChange(fromB, toB);
            leftThen += squareLeft(toB) - squareLeft(fromB);
        }
        return value(meanDelaySeconds, sumThen, squaresThen, leftThen);
    }

    private double squareChange(double fromSeconds, double toSeconds) {
        return (toSeconds - fromSeconds) * (toSeconds + fromSeconds - 2.0 * shiftSeconds);
    }

    private double squareLeft(double loadSeconds) {
        double left = Math.max(0.0, loadSeconds - slotSeconds);
        return left * left;
    }

    private double value(double meanDelaySeconds, double sumNow, double squaresNow, double leftNow) {
        if (servers == 0) {
            return objective.of(meanDelaySeconds, 0.0, 0.0);
        }
        double mean = sumNow / servers;
        double variance = Math.max(0.0, squaresNow / servers - mean * mean);
        return objective.of(meanDelaySeconds, variance, leftNow / servers);
    }
}
