package org.cellbed.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlotRateTest {
    private final AtomicLong seconds = new AtomicLong();
    private final SlotRate rate = new SlotRate(100, () -> TimeUnit.SECONDS.toNanos(seconds.get()));

    @Test
    void slotsOfTheWarmUpDoNotCount() {
        heard(0, 10);
        heard(50, 49);
        heard(60, 50);
        heard(65, 60);
        heard(70, 100);

        assertThat(rate.slotsPerSecond()).isEqualTo(5.0);
    }

    @Test
    void timeWithoutNewsAfterTheLastSlotDoesNotCount() {
        heard(10, 60);
        heard(12, 100);
        heard(90, 100);

        assertThat(rate.slotsPerSecond()).isEqualTo(20.0);
    }

    private void heard(long atSeconds, int slots) {
        seconds.set(atSeconds);
        rate.accept(slots);
    }
}
