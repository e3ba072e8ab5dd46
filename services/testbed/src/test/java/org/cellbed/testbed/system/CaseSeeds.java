package org.cellbed.testbed.system;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The seeds to test: {@code -Dcellbed.seed=s} for one alone, {@code -Dcellbed.seeds=n} for another number than 500. They
 * are taken in portions so that a report shows where it stands.
 */
final class CaseSeeds {
    private static final int PORTION = 50;
    private static final int COUNT = Integer.getInteger("cellbed.seeds", 500);
    private static final long ALONE = Long.getLong("cellbed.seed", -1L);

    private CaseSeeds() {}

    /** The first seed of each portion. */
    static LongStream portions() {
        return ALONE >= 0
                ? LongStream.of(ALONE)
                : IntStream.range(0, (COUNT + PORTION - 1) / PORTION)
                        .mapToLong(portion -> 1L + (long) portion * PORTION);
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
        return "mvn -B verify -pl services/testbed -am -Dtest='org.cellbed.testbed.system.*Test'"
                + " -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false -Dcellbed.seed=" + seed;
    }
}
