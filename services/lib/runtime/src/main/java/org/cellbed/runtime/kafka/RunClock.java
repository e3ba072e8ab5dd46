package org.cellbed.runtime.kafka;

import java.time.InstantSource;
import java.util.OptionalDouble;
import org.cellbed.model.message.Timing;

/**
 * The emulated time of a cell: UTC since the epoch of its run, times its speed. NaN in virtual time and before the
 * clock is started. Not thread-safe.
 */
final class RunClock {
    private final Timing timing;
    private final double speed;
    private final InstantSource utc;
    private OptionalDouble epochSeconds;

    RunClock(Timing timing, double speed, OptionalDouble epochSeconds, InstantSource utc) {
        this.timing = timing;
        this.speed = speed;
        this.epochSeconds = epochSeconds;
        this.utc = utc;
    }

    boolean virtual() {
        return timing == Timing.VIRTUAL;
    }

    /** Whether the clock is running, or there is none as time is virtual. */
    boolean settled() {
        return virtual() || epochSeconds.isPresent();
    }

    double nowSeconds() {
        return epochSeconds.isPresent() ? (utcSeconds() - epochSeconds.getAsDouble()) * speed : Double.NaN;
    }

    /** Returns the wall-clock seconds until an emulated time; negative if it has passed. */
    double wallSecondsUntil(double emulatedSeconds) {
        return (emulatedSeconds - nowSeconds()) / speed;
    }

    double utcSeconds() {
        java.time.Instant now = utc.instant();
        return now.getEpochSecond() + now.getNano() * 1e-9;
    }

    void startAt(double epoch) {
        if (!virtual() && epochSeconds.isEmpty()) {
            epochSeconds = OptionalDouble.of(epoch);
        }
    }
}
