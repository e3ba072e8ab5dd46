package org.cellbed.runtime.process;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The lateness of this machine's timers. */
public final class TimerLateness {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private TimerLateness() {}

    /**
     * Waits for 2 ms repeatedly and measures how late each wait ends.
     *
     * @param seconds how long to measure, by the wall clock
     * @return [waits] latenesses in seconds, in the order measured
     */
    public static double[] measure(double seconds) {
        int waits = (int) Math.ceil(seconds * 1e9 / STEP_NANOS);
        double[] lateSeconds = new double[waits];
        long due = System.nanoTime();
        for (int wait = 0; wait < waits; wait++) {
            due = Math.max(due, System.nanoTime()) + STEP_NANOS;
            long now = System.nanoTime();
            while (now < due) {
                LockSupport.parkNanos(due - now);
                now = System.nanoTime();
            }
            lateSeconds[wait] = (now - due) * 1e-9;
        }
        return lateSeconds;
    }
}
