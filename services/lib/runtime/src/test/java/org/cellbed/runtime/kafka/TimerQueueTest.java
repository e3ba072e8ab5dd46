package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimerQueueTest {
    private static final long ORIGIN = Long.MAX_VALUE - 50;

    private final TimerQueue<String> timers = new TimerQueue<>(ORIGIN);

    @Test
    void timersFireInTheOrderOfTheirTimesWhenTheseHaveComeEvenWhereTheClockOverflows() {
        put("late", 100);
        put("soon", 10);
        assertThat(timers.takeDue(at(9))).isEmpty();
        assertThat(take(at(200))).isEqualTo("soon");
        assertThat(take(at(200))).isEqualTo("late");
        assertThat(timers.takeDue(at(200))).isEmpty();
    }

    @Test
    void timersOfOneTimeFireInTheOrderTheyWereAskedFor() {
        put("b", 10);
        put("a", 10);
        assertThat(take(at(10))).isEqualTo("b");
        assertThat(take(at(10))).isEqualTo("a");
    }

    @Test
    void anEqualTimerAskedForAgainReplacesTheEarlierRequest() {
        put("lease", 10);
        put("lease", 100);
        assertThat(timers.takeDue(at(50))).isEmpty();
        put("lease", 60);
        assertThat(take(at(60))).isEqualTo("lease");
        assertThat(timers.takeDue(at(200))).isEmpty();
    }

    @Test
    void theTimeUntilTheNextTimerIgnoresReplacedRequests() {
        put("lease", 10);
        put("lease", 100);
        assertThat(timers.nanosUntilNext(at(0), 1_000)).isEqualTo(100);
        assertThat(timers.nanosUntilNext(at(0), 50)).isEqualTo(50);
        assertThat(timers.nanosUntilNext(at(300), 50)).isZero();
    }

    @Test
    void withoutTimersTheWaitIsTheMaximum() {
        assertThat(timers.nanosUntilNext(at(0), 1_000)).isEqualTo(1_000);
    }

    @Test
    void aTimerOfTheFarFutureDoesNotKeepTheOthers() {
        timers.put("never", TimerQueue.due(at(0), 1e300), Double.NaN);
        timers.put("soon", TimerQueue.due(at(0), 1e-6), Double.NaN);
        timers.put("past", TimerQueue.due(at(0), -1e300), Double.NaN);
        assertThat(take(at(1_000))).isEqualTo("past");
        assertThat(take(at(1_000))).isEqualTo("soon");
        assertThat(timers.takeDue(at(1_000_000_000))).isEmpty();
    }

    private static long at(long nanos) {
        return ORIGIN + nanos;
    }

    private void put(String key, long afterNanos) {
        timers.put(key, at(afterNanos), Double.NaN);
    }

    private String take(long nowNanos) {
        return timers.takeDue(nowNanos).orElseThrow().key();
    }
}
