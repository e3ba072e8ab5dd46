package org.cellbed.simulator.system;

import java.util.Arrays;

/** Assertions that cost next to nothing while they hold: there are millions. */
final class Check {
    private Check() {}

    /** Fails with the claim and the facts if the claim does not hold. */
    static void that(boolean holds, String claim, Object... facts) {
        if (!holds) {
            throw new AssertionError(claim + ": " + Arrays.deepToString(facts));
        }
    }

    /** Fails if a number is missing or below zero. */
    static void notNegative(double value, String what, Object... facts) {
        that(value >= 0.0 && value < Double.POSITIVE_INFINITY, what + " is finite and not below zero", value, facts);
    }
}
