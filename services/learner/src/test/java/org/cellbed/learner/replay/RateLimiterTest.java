package org.cellbed.learner.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final int BATCH = 64;

    /** A batch of 64 every fourth insert, once there are 10. */
    private final RateLimiter limiter = new RateLimiter(16.0, 10);

    @Test
    void nothingIsTakenBeforeThereIsEnough() {
        for (int insert = 1; insert < 10; insert++) {
            limiter.inserted();
            assertThat(limiter.maySample(BATCH)).isFalse();
        }
    }

    @Test
    void inTheLongRunEachInsertIsTakenAsOftenAsAsked() {
        int samples = 0;
        for (int insert = 1; insert <= 1_009; insert++) {
            limiter.inserted();
            while (limiter.maySample(BATCH)) {
                limiter.sampled(BATCH);
                samples += BATCH;
            }
        }
        assertThat(samples).isEqualTo(16 * 1_000);
    }
}
