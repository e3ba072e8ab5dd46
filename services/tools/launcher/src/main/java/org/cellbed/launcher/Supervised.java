package org.cellbed.launcher;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.cellbed.runtime.kafka.ResidentMemory;

/** A process that is restarted when it dies. Not thread-safe. */
final class Supervised {
    /** A process that has run for this long counts as started. */
    private static final long WELL_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** The number of deaths in a row, each shortly after a start, at which the run fails. */
    private static final int MOST_DEATHS = 6;

    private final ProcessSpec spec;
    private Child child;
    private long startedNanos;
    private int restarts;
    private int deathsInARow;
    private boolean away;
    private long backNanos;

    Supervised(ProcessSpec spec, Child child, long nowNanos) {
        this.spec = spec;
        this.child = child;
        this.startedNanos = nowNanos;
    }

    ProcessSpec spec() {
        return spec;
    }

    Child child() {
        return child;
    }

    /** Whether it has died since the last call. */
    boolean hasDied(long nowNanos) {
        if (away || !child.failed()) {
            return false;
        }
        deathsInARow = nowNanos - startedNanos > WELL_NANOS ? 1 : deathsInARow + 1;
        away = true;
        backNanos = Math.max(backNanos, nowNanos + backoffNanos());
        return true;
    }

    /** Whether it has died so often in a row that another restart is pointless. */
    boolean hopeless() {
        return deathsInARow >= MOST_DEATHS;
    }

    /** Whether it has ended with exit code 0. */
    boolean hasEnded() {
        return !away && !child.alive() && !child.failed();
    }

    boolean restartDue(long nowNanos) {
        return away && nowNanos - backNanos >= 0;
    }

    void restart(Children children, long nowNanos) throws IOException {
        child = children.start(spec);
        startedNanos = nowNanos;
        away = false;
        restarts++;
    }

    /** Kills the process; it is restarted no earlier than the given time. */
    void kill(long earliestBackNanos) {
        backNanos = earliestBackNanos;
        child.kill();
    }

    ProcessStatus status() {
        ProcessStatus.State state = away || child.failed()
                ? ProcessStatus.State.AWAY
                : child.alive() ? ProcessStatus.State.RUNNING : ProcessStatus.State.ENDED;
        long resident = child.alive() ? ResidentMemory.bytes(child.pid()) : 0;
        return new ProcessStatus(spec.name(), state, child.pid(), restarts, resident);
    }

    /** Returns the delay of the next restart: none for the first, then 1, 2, 4, ... seconds. */
    private long backoffNanos() {
        return deathsInARow == 1 ? 0 : TimeUnit.SECONDS.toNanos(1L << (deathsInARow - 2));
    }
}
