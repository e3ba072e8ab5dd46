package org.cellbed.launcher.doctor;

import java.util.Arrays;
import java.util.Locale;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.runtime.process.TimerLateness;

/** Measures how late timers fire on this machine; roles depend on them in real time. */
public final class TimerCheck {
    private static final double GOOD_P99_SECONDS = 0.002;

    private TimerCheck() {}

    /** Measures for some seconds and judges the result. */
    public static Finding measure(double seconds) {
        return judge(TimerLateness.measure(seconds), resolutionNanos());
    }

    /** Judges measured latenesses, in any order. */
    static Finding judge(double[] lateSeconds, long resolutionNanos) {
        double[] sorted = lateSeconds.clone();
        Arrays.sort(sorted);
        double p50 = sorted[(sorted.length - 1) / 2];
        double p99 = sorted[(int) (0.99 * (sorted.length - 1))];
        String found = String.format(
                Locale.ROOT,
                "resolution %d ns; timers late by p50 %.3f ms, p99 %.3f ms, at most %.3f ms",
                resolutionNanos,
                p50 * 1e3,
                p99 * 1e3,
                sorted[sorted.length - 1] * 1e3);
        if (p99 > ProcessReported.OVERRUN_SECONDS) {
            return Finding.bad("clock", found, "real-time runs would be INVALID; stop other busy programs");
        }
        return p99 > GOOD_P99_SECONDS
                ? Finding.warn("clock", found, "delays in real time would be off by that; stop other busy programs")
                : Finding.ok("clock", found);
    }

    private static long resolutionNanos() {
        long least = Long.MAX_VALUE;
        for (int k = 0; k < 1000; k++) {
            long from = System.nanoTime();
            long to = System.nanoTime();
            while (to == from) {
                to = System.nanoTime();
            }
            least = Math.min(least, to - from);
        }
        return least;
    }
}
