package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimerQueueTest {
    private static final long ORIGIN = Long.MAX_VALUE - 50;

    private final TimerQueue<String> timers = new TimerQueue<>(ORIGIN);

    @Test
    void timers_fire_in_the_order_of_their_times_when_these_have_come_even_where_the_clock_overflows() {
        put("late", 100);
        put("soon", 10);
        assertThat(timers.takeDue(at(9))).isEmpty();
        assertThat(take(at(200))).isEqualTo("soon");
        assertThat(take(at(200))).isEqualTo("late");
        assertThat(timers.takeDue(at(200))).isEmpty();
    }

    @Test
    void timers_of_one_time_fire_in_the_order_they_were_asked_for() {
        put("b", 10);
        put("a", 10);
        assertThat(take(at(10))).isEqualTo("b");
        assertThat(take(at(10))).isEqualTo("a");
    }

    @Test
    void an_equal_timer_asked_for_again_replaces_the_earlier_request() {
        put("lease", 10);
        put("lease", 100);
        assertThat(timers.takeDue(at(50))).isEmpty();
        put("lease", 60);
        assertThat(take(at(60))).isEqualTo("lease");
        assertThat(timers.takeDue(at(200))).isEmpty();
    }

    @Test
    void the_time_until_the_next_one_is_that_of_one_that_still_counts() {
        put("lease", 10);
        put("lease", 100);
        assertThat(timers.nanosUntilNext(at(0), 1_000)).isEqualTo(100);
        assertThat(timers.nanosUntilNext(at(0), 50)).isEqualTo(50);
        assertThat(timers.nanosUntilNext(at(300), 50)).isZero();
    }

    @Test
    void without_timers_one_waits_as_long_as_one_may() {
        assertThat(timers.nanosUntilNext(at(0), 1_000)).isEqualTo(1_000);
    }

    @Test
    void a_timer_of_the_far_future_does_not_keep_the_others() {
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
