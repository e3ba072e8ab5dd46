package org.cellbed.enodeb;

import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.role.Outbox;

/**
 * The run's list of events. In real time a slot that opens late does so as of its intended time, which may be earlier than
 * what has happened since; it is listed as of then, so that the times of the list never run back. Not thread-safe.
 */
final class EventLog {
    private double lastSeconds = Double.NEGATIVE_INFINITY;

    /** The time of the last event, minus infinity before the first. */
    double lastSeconds() {
        return lastSeconds;
    }

    /** Goes on after what another has listed. */
    void restore(double lastEventSeconds) {
        lastSeconds = lastEventSeconds;
    }

    /** Adds an event; {@link EventOccurred} says what the texts are. */
    void add(double atSeconds, EventKind kind, String subject, String detail, Outbox out) {
        lastSeconds = Math.max(lastSeconds, atSeconds);
        out.journal(new EventOccurred(lastSeconds, kind, subject, detail));
    }
}
