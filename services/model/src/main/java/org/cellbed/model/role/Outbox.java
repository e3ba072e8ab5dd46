package org.cellbed.model.role;

import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;

/**
 * Where a role puts what it has to say. Links are named by their receiver; each keeps the order in which it was written.
 * Nothing is delivered before the call that the role is in has returned.
 */
public interface Outbox {
    /** To the eNodeB of the cell. */
    void toEnodeb(Message message);

    /** To all devices of the cell that are attached or about to be. */
    void toDevices(Message message);

    /** To one device, by index. */
    void toDevice(int device, Message message);

    /** To one server, by index. */
    void toServer(int server, Message message);

    /** From server 1 to each of the others. */
    void toOtherServers(Message message);

    /** To a process that has an instance name but maybe no index yet. */
    void toInstance(String instance, Message message);

    /** To those who observe the cell. */
    void toJournal(JournalEntry entry);

    /**
     * Keeps a state for one who is started in the place of this role, instead of the one kept before. Whatever is sent after
     * this can be lost with this process, also where the state is kept. Has no effect where nobody can be started in its place.
     *
     * @param state asked for within this call, and only where it is kept
     */
    void keep(Supplier<CellState> state);

    /** The message that the role has just been given cannot be used: it belongs to the dead letters. */
    void refuse(Defect defect);

    /** Starts the emulated clock: it is 0 a moment later, so that all can have heard of it. Not in virtual time. */
    void startClock();

    /**
     * Wakes this role at an emulated time, at once if it has passed. The time that the role is then told is not earlier than
     * the one it asked for. Asking again for an equal timer, by either clock, replaces what was asked for before. Has no
     * effect in virtual time.
     */
    void wakeAt(double emulatedSeconds, Timer timer);

    /**
     * Wakes this role so long before an emulated time, by the wall clock, at once if that has passed: what takes effect then is
     * to be sent ahead. Asking again for an equal timer, by either clock, replaces what was asked for before. Has no effect
     * in virtual time.
     */
    void wakeAhead(double emulatedSeconds, double wallSeconds, Timer timer);

    /**
     * Wakes this role after a while by the wall clock. Asking again for an equal timer, by either clock, replaces what was
     * asked for before. Has no effect where there is no clock.
     */
    void wakeAfter(double wallSeconds, Timer timer);
}
