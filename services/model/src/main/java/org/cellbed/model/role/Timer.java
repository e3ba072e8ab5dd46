package org.cellbed.model.role;

/** What a role wants to be woken for. */
public sealed interface Timer {
    /** A slot is to be opened, at the latest; it may be announced some time before. */
    record SlotDue(int slot) implements Timer {}

    /** A slot that was announced begins. */
    record SlotBegins(int slot) implements Timer {}

    /** Submissions for a slot that come from now on are late. */
    record DecisionWindowOver(int slot) implements Timer {}

    /** Time to ask who was not heard of. */
    record LeasesDue() implements Timer {}

    /** Time to say that one is still here. */
    record HeartbeatDue() implements Timer {}

    /** A slot should have heard of all its tasks by now. */
    record SlotStale(int slot) implements Timer {}

    /** What has not ended by now is lost. */
    record DrainOver() implements Timer {}

    /** A server has an arrival or a completion. */
    record ServiceDue() implements Timer {}

    /** Server 1 has to pass on what will have been uploaded at a time. */
    record ForwardAhead(double uploadedSeconds) implements Timer {}

    /** A server has to send the result that will be there at a time. */
    record ResultAhead(double completedSeconds) implements Timer {}

    /** A task that is computed on its device is ready. */
    record LocalTaskDue(int slot) implements Timer {}

    /** A result that was sent to a device ahead is there. */
    record ResultDue(int slot) implements Timer {}
}
