package org.cellbed.model.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The streams behind common random numbers. */
class RandomStreamTest {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** SplitMix64 as published, one number after the other. */
    private static final class SplitMix64 {
        private long state;

        SplitMix64(long seed) {
            state = seed;
        }

        long next() {
            state += GOLDEN_GAMMA;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }
    }

    @Test
    void theNumbersAreThoseOfSplitMix64() {
        SplitMix64 reference = new SplitMix64(0);
        assertThat(new long[] {reference.next(), reference.next(), reference.next()})
                .containsExactly(0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL);

        RandomStream stream = new RandomStream(42, 3, 7, Purpose.TASK_CYCLES);
        SplitMix64 same = new SplitMix64(key(42, 3, 7, Purpose.TASK_CYCLES));
        for (int k = 0; k < 1000; k++) {
            assertThat(stream.at(k)).isEqualTo((same.next() >>> 11) * 0x1.0p-53);
        }
    }

    @Test
    void readingInTurnIsReadingByPositionAndASlotHasItsPlace() {
        RandomStream stream = new RandomStream(1, 1, 1, Purpose.DECISION);
        assertThat(stream.nextDouble()).isEqualTo(stream.at(0));
        assertThat(stream.nextDouble()).isEqualTo(stream.at(1));

        stream.seek(5);
        assertThat(stream.nextDouble()).isEqualTo(stream.at(5L << 20));
        assertThat(stream.nextDouble()).isEqualTo(stream.at((5L << 20) + 1));
    }

    @Test
    void streamsDifferBySeedCellEntityAndPurpose() {
        Set<Double> firsts = new HashSet<>();
        int streams = 0;
        for (long seed = 0; seed < 5; seed++) {
            for (int cell = 0; cell < 5; cell++) {
                for (int entity = 0; entity < 5; entity++) {
                    for (Purpose purpose : Purpose.values()) {
                        firsts.add(new RandomStream(seed, cell, entity, purpose).at(0));
                        streams++;
                    }
                }
            }
        }
        assertThat(firsts).hasSize(streams);
    }

    @Test
    void numbersAreUniform() {
        RandomStream stream = new RandomStream(9, 1, 2, Purpose.TASK_LENGTH);
        double[] drawn = IntStream.range(0, 100_000).mapToDouble(stream::at).toArray();
        double mean = IntStream.range(0, drawn.length)
                .mapToDouble(k -> drawn[k])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, drawn.length)
                .mapToDouble(k -> (drawn[k] - mean) * (drawn[k] - mean))
                .average()
                .orElseThrow();
        double serial = IntStream.range(1, drawn.length)
                .mapToDouble(k -> (drawn[k] - mean) * (drawn[k - 1] - mean))
                .average()
                .orElseThrow();

        // five standard errors each
        assertThat(mean).isCloseTo(0.5, within(0.0046));
        assertThat(variance).isCloseTo(1.0 / 12.0, within(0.0012));
        assertThat(serial).isCloseTo(0.0, within(0.0014));
        assertThat(Arrays.stream(drawn)).allMatch(number -> number >= 0.0 && number < 1.0);
    }

    @Test
    void neighbouringEntitiesAreNotCorrelated() {
        RandomStream one = new RandomStream(9, 1, 1, Purpose.TASK_LENGTH);
        RandomStream two = new RandomStream(9, 1, 2, Purpose.TASK_LENGTH);
        double covariance = IntStream.range(0, 100_000)
                .mapToDouble(k -> (one.at(k) - 0.5) * (two.at(k) - 0.5))
                .average()
                .orElseThrow();

        assertThat(covariance).isCloseTo(0.0, within(0.0014));
    }

    @Test
    void integersAreBelowTheirBound() {
        RandomStream stream = new RandomStream(3, 1, 1, Purpose.DECISION);
        int[] counts = new int[3];
        for (int k = 0; k < 30_000; k++) {
            counts[stream.nextInt(3)]++;
        }
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> Math.abs(count - 10_000) < 410);
        assertThatThrownBy(() -> stream.nextInt(0)).hasMessageContaining("found 0");
    }

    private static long key(long seed, int cell, int entity, Purpose purpose) {
        long hash = new SplitMix64(seed).next();
        hash = new SplitMix64(hash + GOLDEN_GAMMA * cell).next();
        hash = new SplitMix64(hash + GOLDEN_GAMMA * entity).next();
        return new SplitMix64(hash + GOLDEN_GAMMA * (purpose.key() - 1)).next();
    }
}
