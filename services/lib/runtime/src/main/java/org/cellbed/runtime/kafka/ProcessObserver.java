package org.cellbed.runtime.kafka;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Timer;
import org.cellbed.runtime.codec.BadMessage.Reason;

/**
 * Looks over the shoulder of a {@link KafkaProcess}. Is called from the thread of the roles, which waits for it meanwhile.
 */
public interface ProcessObserver {
    /** Where the process can be asked how it does, as a URL without a path; empty where nowhere. */
    Optional<String> httpUrl();

    /** The process has clients of the broker, which have metrics of their own. */
    void connected(MeterBinder clients);

    /** The process takes part in a cell of a run. */
    void joined(JoinedRun run);

    /** The thread of the roles has come round; it does so at least once a second unless something keeps it. */
    void cameRound();

    /**
     * A message has come for the roles.
     *
     * @param sentMillis when it was handed to the broker, by the clock of the sender, Unix time
     */
    void received(int cell, Message message, long sentMillis);

    /** A role has said something, once for each receiver of its own partition. In virtual time told when it has been sent. */
    void sent(int cell, Message message);

    /**
     * Something is about to be done that was due at an emulated time.
     *
     * @param lateSeconds by the wall clock
     */
    void timerFired(int cell, Timer timer, double lateSeconds);

    /**
     * A record could not be used.
     *
     * @param cell whose it is by its topic and partition; 0 where all cells share them
     */
    void deadLetter(int cell, Reason reason);
}
