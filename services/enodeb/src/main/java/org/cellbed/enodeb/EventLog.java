package org.cellbed.enodeb;

import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.role.Outbox;

/**
 * The run's list of events. In real time a slot that opens late opens as of its intended time, which may be earlier
 * than events since; the log lists it at the later time, so that times never decrease. Not thread-safe.
 */
final class EventLog {
    private double lastSeconds = Double.NEGATIVE_INFINITY;

    /** Returns the time of the last event, minus infinity before the first. */
    double lastSeconds() {
        return lastSeconds;
    }

    /** Resumes after the last event of a saved state. */
    void restore(double lastEventSeconds) {
        lastSeconds = lastEventSeconds;
    }

    /** Adds an event; {@link EventOccurred} says what the texts are. */
    void add(double atSeconds, EventKind kind, String subject, String detail, Outbox out) {
        lastSeconds = Math.max(lastSeconds, atSeconds);
        out.journal(new EventOccurred(lastSeconds, kind, subject, detail));
    }
}
