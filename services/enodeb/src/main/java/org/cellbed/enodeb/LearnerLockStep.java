package org.cellbed.enodeb;

import org.cellbed.model.message.CellState;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.role.Outbox;

/** While a policy is trained in virtual time, the learner learns what is due before a slot opens. Not thread-safe. */
final class LearnerLockStep {
    private int advancedSlot = -1;
    private int version;

    /** Before the first slot. */
    LearnerLockStep(int policyVersion) {
        this.version = policyVersion;
    }

    /** Restores the progress of a saved state. */
    void restore(CellState state) {
        advancedSlot = state.phase() == CellState.Phase.OPENING ? state.slot() - 1 : state.slot();
        version = state.lockStep().map(CellState.LockStep::policyVersion).orElse(version);
    }

    /** All transitions are out that could be. */
    void closeEmissions(int slot, long transitions, Outbox out) {
        out.journal(new EmissionsClosed(slot, transitions));
    }

    /** The learner has learned what was due before a slot. */
    void advanced(LearnerAdvanced advanced) {
        if (advanced.slot() > advancedSlot) {
            advancedSlot = advanced.slot();
            version = Math.max(version, advanced.version());
        }
    }

    /** Whether the learner has learned what is due before a slot. */
    boolean hasAdvancedTo(int slot) {
        return advancedSlot >= slot;
    }

    /** The version of the weights to use. */
    int version() {
        return version;
    }
}
