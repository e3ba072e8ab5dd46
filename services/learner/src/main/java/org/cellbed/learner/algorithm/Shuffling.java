package org.cellbed.learner.algorithm;

import org.cellbed.model.random.Draws;

/** Puts what is learned from into any order. */
final class Shuffling {
    private Shuffling() {}

    /** The numbers 0 to length - 1 in an order of which each is as probable (Fisher and Yates, inside out). */
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
