package org.cellbed.model.role;

/** The timers of roles. */
public sealed interface Timer {
    /** The latest time to open a slot; it may be announced earlier. */
    record SlotDue(int slot) implements Timer {}

    /** An announced slot begins. */
    record SlotBegins(int slot) implements Timer {}

    /** The decision window of a slot ends: later submissions are late. */
    record DecisionWindowOver(int slot) implements Timer {}

    /** The next lease check. */
    record LeasesDue() implements Timer {}

    /** The next heartbeat. */
    record HeartbeatDue() implements Timer {}

    /** A slot's tasks are overdue. */
    record SlotStale(int slot) implements Timer {}

    /** The drain of a run ends: tasks still in flight are lost. */
    record DrainOver() implements Timer {}

    /** A server has an arrival or a completion. */
    record ServiceDue() implements Timer {}

    /** Server 1 forwards, ahead, the tasks whose upload ends at a time. */
    record ForwardAhead(double uploadedSeconds) implements Timer {}

    /** A server sends, ahead, the result that it completes at a time. */
    record ResultAhead(double completedSeconds) implements Timer {}

    /** A device completes a local task. */
    record LocalTaskDue(int slot) implements Timer {}

    /** A result that was sent ahead arrives at its device. */
    record ResultDue(int slot) implements Timer {}
}
