package org.cellbed.learner.algorithm;

import org.cellbed.model.random.Draws;

/** Shuffles the experience of an update. */
final class Shuffling {
    private Shuffling() {}

    /** Returns 0 to length - 1 in random order, each order equally probable (Fisher and Yates, inside out). */
    static int[] order(int length, Draws draws) {
        int[] order = new int[length];
        for (int k = 0; k < length; k++) {
            int other = draws.nextInt(k + 1);
            order[k] = order[other];
            order[other] = k;
        }
        return order;
    }
}
