package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopRequestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final StopRequest stop = new StopRequest(() -> this.nowNanos);
    private long nowNanos = Long.MAX_VALUE - 10;

    @Test
    void aRequestGrowsOldFromTheFirstTimeItIsMade() {
        assertThat(stop.asked()).isFalse();
        assertThat(stop.olderThan(PATIENCE)).isFalse();

        stop.ask();
        assertThat(stop.asked()).isTrue();
        nowNanos += PATIENCE.toNanos();
        stop.ask();
        assertThat(stop.olderThan(PATIENCE)).isFalse();

        nowNanos++;
        assertThat(stop.olderThan(PATIENCE)).isTrue();
    }
}
