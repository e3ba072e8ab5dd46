package org.cellbed.runtime.kafka;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Timer;
import org.cellbed.runtime.codec.BadMessage.Reason;

/** Observes a {@link KafkaProcess}. Its methods are called in the thread of the roles, which waits for them. */
public interface ProcessObserver {
    /** Returns the URL, without a path, at which the process serves metrics and health; empty if it serves none. */
    Optional<String> httpUrl();

    /** Receives the metrics of the process's Kafka clients. */
    void connected(MeterBinder clients);

    /** Handles that the process has joined a cell of a run. */
    void joined(JoinedRun run);

    /**
     * Handles that the thread of the roles has completed a round; this happens at least once a second unless it is
     * blocked.
     */
    void completedRound();

    /**
     * Handles that a message for the roles has arrived.
     *
     * @param sentMillis when the sender handed the message to the broker, by the sender's clock, Unix time
     */
    void received(int cell, Message message, long sentMillis);

    /**
     * Handles that a role has sent a message, once for each partition that it goes to. In virtual time called after the
     * message is sent.
     */
    void sent(int cell, Message message);

    /**
     * Handles that the process is about to execute a stage that was due at an emulated time.
     *
     * @param lateSeconds the lateness by the wall clock
     */
    void timerFired(int cell, Timer timer, double lateSeconds);

    /**
     * Handles that a record was unusable.
     *
     * @param cell the cell by the record's topic and partition; 0 if all cells share them
     */
    void deadLetter(int cell, Reason reason);
}
