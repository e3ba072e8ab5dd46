package org.cellbed.analysis.compare;

import java.util.List;

/**
 * The mean of a measure over slots with a 95 % interval by non-overlapping batch means. A slot leaves work in the
 * queues for the next one, so neighbouring slots are not independent; means of long batches nearly are. No random
 * numbers are used, so the same runs give the same interval.
 */
final class BatchMeans {
    private static final int BATCHES = 20;
    private static final int LEAST_SLOTS_IN_BATCH = 10;

    /** The 0.975 quantile of Student's t with 19 degrees of freedom. */
    private static final double STUDENT_T = 2.093024054408263;

    private BatchMeans() {}

    /**
     * Computes the interval of a mean over all tasks.
     *
     * @param sums the sum of the measure in each slot, in the order of slots
     * @param counts the number of tasks of each of those slots
     * @return half the width of the interval; NaN for fewer than 200 slots, because twenty batches of these are too
     *     short
     */
    static double halfWidth(List<Double> sums, List<Integer> counts) {
        int slots = sums.size();
        if (slots < BATCHES * LEAST_SLOTS_IN_BATCH) {
            return Double.NaN;
        }
        double[] means = new double[BATCHES];
        double overall = 0.0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int from = Math.toIntExact((long) batch * slots / BATCHES);
            int to = Math.toIntExact((long) (batch + 1) * slots / BATCHES);
            double sum = 0.0;
            long count = 0;
            for (int slot = from; slot < to; slot++) {
                sum += sums.get(slot);
                count += counts.get(slot);
            }
            means[batch] = sum / count;
            overall += means[batch] / BATCHES;
        }
        double squares = 0.0;
        for (double mean : means) {
            squares += (mean - overall) * (mean - overall);
        }
        return STUDENT_T * Math.sqrt(squares / (BATCHES - 1) / BATCHES);
    }
}
