package org.cellbed.launcher;

import java.util.function.Consumer;
import org.cellbed.launcher.broker.LocalBroker;
import org.cellbed.rundir.LaunchesFile;
import org.cellbed.runtime.kafka.ResidentMemory;

/** The broker that a run started; if it dies it is restarted with its data. Not thread-safe. */
final class SupervisedBroker {
    static final String NAME = "broker";

    private final LocalBroker broker;
    private int restarts;
    private boolean away;
    private long backNanos;

    SupervisedBroker(LocalBroker broker, long nowNanos) {
        this.broker = broker;
        this.backNanos = nowNanos;
    }

    /** Restarts the broker if it has died. */
    void lookAfter(LaunchesFile log, Consumer<String> notices, long nowNanos) {
        if (!away && !broker.alive()) {
            away = true;
            log.add(NAME, "died", "");
            notices.accept("the broker died");
        }
        if (away && nowNanos - backNanos >= 0) {
            broker.restart();
            away = false;
            restarts++;
            log.add(NAME, "started again", "");
            notices.accept("restarted the broker");
        }
    }

    void kill(long earliestBackNanos) {
        backNanos = earliestBackNanos;
        broker.killForcibly();
    }

    ProcessStatus status() {
        boolean alive = broker.alive();
        return new ProcessStatus(
                NAME,
                alive ? ProcessStatus.State.RUNNING : ProcessStatus.State.AWAY,
                broker.pid(),
                restarts,
                alive ? ResidentMemory.bytes(broker.pid()) : 0);
    }
}
