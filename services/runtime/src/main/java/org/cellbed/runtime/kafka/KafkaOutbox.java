package org.cellbed.runtime.kafka;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;

/** The outbox of one role of a process: turns addresses into topics and wishes for timers into times. Not thread-safe. */
final class KafkaOutbox implements Outbox {
    /** What the process does for its roles besides sending. */
    interface Clockwork {
        /** Starts the clock of the cell. */
        void startClock();

        /** How far the links of the cell were read, by name. */
        Map<String, Long> readUpTo();

        /** The record that is being handed over is put aside. */
        void refuse(Defect defect);

        /** Wakes the role after a time by the wall clock; the emulated time that is meant is NaN where there is none. */
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
    public void toEnodeb(Message message) {
        sender.accept(book.enodeb(message), message);
    }

    @Override
    public void toDevices(Message message) {
        sender.accept(book.devices(), message);
    }

    @Override
    public void toDevice(int device, Message message) {
        sender.accept(book.device(device), message);
    }

    @Override
    public void toServer(int server, Message message) {
        sender.accept(book.server(server), message);
    }

    @Override
    public void toOtherServers(Message message) {
        book.otherServers().forEach(server -> sender.accept(server, message));
    }

    @Override
    public void toInstance(String instance, Message message) {
        book.instance(instance, message).forEach(to -> sender.accept(to, message));
    }

    @Override
    public void toJournal(JournalEntry entry) {
        sender.accept(book.journal(), entry);
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
    public void wakeAt(double emulatedSeconds, Timer timer) {
        clockwork.wake(timer, wallSecondsUntil(emulatedSeconds, timer), emulatedSeconds);
    }

    @Override
    public void wakeAhead(double emulatedSeconds, double wallSeconds, Timer timer) {
        clockwork.wake(timer, wallSecondsUntil(emulatedSeconds, timer) - wallSeconds, Double.NaN);
    }

    @Override
    public void wakeAfter(double wallSeconds, Timer timer) {
        clockwork.wake(timer, wallSeconds, Double.NaN);
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
