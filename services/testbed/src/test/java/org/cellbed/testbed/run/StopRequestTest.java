package org.cellbed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopRequestTest {
    private long nowNanos = TimeUnit.HOURS.toNanos(1);
    private final StopRequest stop = new StopRequest(() -> nowNanos);

    @Test
    void isOverdueWhenThePatienceIsOver() {
        assertThat(stop.asked()).isFalse();
        assertThat(stop.overdue()).isFalse();

        stop.ask(() -> {});
        assertThat(stop.asked()).isTrue();
        nowNanos += TimeUnit.SECONDS.toNanos(StopRequest.PATIENCE_SECONDS);
        assertThat(stop.overdue()).isFalse();
        nowNanos++;
        assertThat(stop.overdue()).isTrue();
    }

    @Test
    void doesNotWaitForABrokerThatIsAway() throws InterruptedException {
        CountDownLatch brokerIsBack = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);

        stop.ask(() -> {
            awaitUninterruptedly(brokerIsBack);
            told.countDown();
        });

        assertThat(stop.asked()).isTrue();
        brokerIsBack.countDown();
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitUninterruptedly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
