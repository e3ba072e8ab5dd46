package org.cellbed.model.role;

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

    /** Starts the emulated clock: it is 0 now. Has no effect in virtual time. */
    void startClock();

    /**
     * Wakes this role at an emulated time, at once if it has passed. The time that the role is then told is not earlier than
     * the one it asked for. Asking again for an equal timer, by either clock, replaces what was asked for before. Has no
     * effect in virtual time.
     */
    void wakeAt(double emulatedSeconds, Timer timer);

    /**
     * Wakes this role after a while by the wall clock. Asking again for an equal timer, by either clock, replaces what was
     * asked for before. Has no effect where there is no clock.
     */
    void wakeAfter(double wallSeconds, Timer timer);
}
