package org.cellbed.testbed.run;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.cellbed.runtime.kafka.ResidentMemory;

/** A process that is to be there as long as its run is: when it dies it is started again. Not thread-safe. */
final class Supervised {
    /** Who lives that long is well. */
    private static final long WELL_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** How often in a row one may die before it is well. */
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

    /** Whether it has died since this was last asked. */
    boolean hasDied(long nowNanos) {
        if (away || !child.failed()) {
            return false;
        }
        deathsInARow = nowNanos - startedNanos > WELL_NANOS ? 1 : deathsInARow + 1;
        away = true;
        backNanos = Math.max(backNanos, nowNanos + backoffNanos());
        return true;
    }

    /** Whether it dies again and again, so that starting it once more is of no use. */
    boolean hopeless() {
        return deathsInARow >= MOST_DEATHS;
    }

    boolean dueBack(long nowNanos) {
        return away && nowNanos - backNanos >= 0;
    }

    void startAgain(Children children, long nowNanos) throws IOException {
        child = children.start(spec);
        startedNanos = nowNanos;
        away = false;
        restarts++;
    }

    /** By force; it comes back no earlier than then. */
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

    /** The first time at once, then after 1, 2, 4, ... seconds. */
    private long backoffNanos() {
        return deathsInARow == 1 ? 0 : TimeUnit.SECONDS.toNanos(1L << (deathsInARow - 2));
    }
}
