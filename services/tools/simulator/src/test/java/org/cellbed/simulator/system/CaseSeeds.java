package org.cellbed.simulator.system;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The seeds that system tests play: 50 in a build, as many as {@code -Dcellbed.seeds=n} says elsewhere, or one alone with
 * {@code -Dcellbed.seed=s}. They are taken in portions so that a report shows how far it has come.
 */
final class CaseSeeds {
    private static final int PORTION = 25;
    private static final int COUNT = Integer.getInteger("cellbed.seeds", 50);
    private static final long ALONE = Long.getLong("cellbed.seed", -1L);

    private CaseSeeds() {}

    /** Returns the first seed of each portion. */
    static LongStream portions() {
        return ALONE >= 0
                ? LongStream.of(ALONE)
                : IntStream.range(0, (COUNT + PORTION - 1) / PORTION)
                        .mapToLong(portion -> 1L + (long) portion * PORTION);
    }

    /** Returns a few of the seeds, for a test that takes long with each. */
    static LongStream few() {
        return ALONE >= 0 ? LongStream.of(ALONE) : LongStream.rangeClosed(1, Math.max(3, COUNT / 20));
    }

    /** Runs the seeds of a portion; a failure says which they were and how to run the first of them alone. */
    static void each(long first, LongConsumer test) {
        long end = ALONE >= 0 ? first + 1 : Math.min(first + PORTION, COUNT + 1L);
        Map<Long, Throwable> failures = new TreeMap<>();
        for (long seed = first; seed < end; seed++) {
            try {
                test.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                failures.put(seed, e);
            }
        }
        failures.forEach((seed, failure) -> {
            throw new AssertionError(
                    "seeds " + failures.keySet() + " fail; seed " + seed + ": " + failure.getMessage()
                            + "\nrun it alone: " + command(seed),
                    failure);
        });
    }

    private static String command(long seed) {
        return "mvn -B verify -pl services/tools/simulator -am -Dtest='org.cellbed.simulator.system.*Test'"
                + " -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false -Dcellbed.seed=" + seed;
    }
}
