package org.cellbed.runtime.kafka;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/** The outbox of one role of a process: turns addresses into topics and timer requests into wall times. Not thread-safe. */
final class KafkaOutbox implements Outbox {
    /** The services of the process to its roles besides sending. */
    interface Clockwork {
        /** Starts the clock of the cell. */
        void startClock();

        /** Returns the positions up to which the links of the cell were read, by name. */
        Map<String, Long> readUpTo();

        /** Writes the record that is being handled to the dead letters. */
        void refuse(Defect defect);

        /** Sets a timer by the wall clock; the emulated time it stands for is NaN where there is none. */
        void wake(Timer timer, double wallSeconds, double emulatedSeconds);
    }

    private final Destination.Book book;
    private final BiConsumer<Destination, Message> sender;
    private final RunClock clock;
    private final Clockwork clockwork;

    KafkaOutbox(Destination.Book book, BiConsumer<Destination, Message> sender, RunClock clock, Clockwork clockwork) {
        this.book = book;
        this.sender = sender;
        this.clock = clock;
        this.clockwork = clockwork;
    }

    @Override
    public void send(Address to, Message message) {
        for (Destination destination : book.of(to, message)) {
            sender.accept(destination, message);
        }
    }

    @Override
    public void journal(JournalEntry entry) {
        sender.accept(book.journal(entry), entry);
    }

    @Override
    public void keep(Supplier<CellState> state) {
        sender.accept(book.state(), state.get().readUpTo(clockwork.readUpTo()));
    }

    @Override
    public void refuse(Defect defect) {
        clockwork.refuse(defect);
    }

    @Override
    public void startClock() {
        if (clock.virtual()) {
            throw new IllegalStateException("there is no clock to start in virtual time");
        }
        clockwork.startClock();
    }

    @Override
    public void wake(When when, Timer timer) {
        if (when instanceof When.At at) {
            clockwork.wake(timer, wallSecondsUntil(at.emulatedSeconds(), timer), at.emulatedSeconds());
        } else if (when instanceof When.Before before) {
            double wallSeconds = wallSecondsUntil(before.emulatedSeconds(), timer) - before.leadWallSeconds();
            clockwork.wake(timer, wallSeconds, Double.NaN);
        } else if (when instanceof When.After after) {
            clockwork.wake(timer, after.wallSeconds(), Double.NaN);
        }
    }

    private double wallSecondsUntil(double emulatedSeconds, Timer timer) {
        if (clock.virtual()) {
            throw new IllegalStateException(timer + " asked for in virtual time");
        }
        if (!clock.settled()) {
            throw new IllegalStateException(timer + " asked for before the clock was started");
        }
        return clock.wallSecondsUntil(emulatedSeconds);
    }
}
