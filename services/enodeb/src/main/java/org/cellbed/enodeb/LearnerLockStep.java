package org.cellbed.enodeb;

import org.cellbed.model.message.CellState;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.role.Outbox;

/**
 * The lock-step with the learner while a policy is trained in virtual time: a slot opens once the learner has learned
 * from all that precedes it. Not thread-safe.
 */
final class LearnerLockStep {
    private int advancedSlot = -1;
    private int version;

    /** Creates the lock-step before the first slot. */
    LearnerLockStep(int policyVersion) {
        this.version = policyVersion;
    }

    /** Restores the progress of a saved state. */
    void restore(CellState state) {
        advancedSlot = state.phase() == CellState.Phase.OPENING ? state.slot() - 1 : state.slot();
        version = state.lockStep().map(CellState.LockStep::policyVersion).orElse(version);
    }

    /** Tells the learner that all transitions before a slot have been sent. */
    void closeEmissions(int slot, long transitions, Outbox out) {
        out.journal(new EmissionsClosed(slot, transitions));
    }

    /** Handles the learner's report that it has learned from all transitions before a slot. */
    void advanced(LearnerAdvanced advanced) {
        if (advanced.slot() > advancedSlot) {
            advancedSlot = advanced.slot();
            version = Math.max(version, advanced.version());
        }
    }

    /** Whether the learner has learned from all transitions before a slot. */
    boolean hasAdvancedTo(int slot) {
        return advancedSlot >= slot;
    }

    /** Returns the version of the weights to use. */
    int version() {
        return version;
    }
}
