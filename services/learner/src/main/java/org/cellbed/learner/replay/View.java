package org.cellbed.learner.replay;

import org.cellbed.model.policy.Observation;
import org.cellbed.model.policy.SlotSequence;

/** What agents are shown when they decide. */
public enum View {
    /** The loads of the servers, the same for all. */
    LOADS,
    /** The loads, and each its own task. */
    OWN_TASK,
    /** The loads, and what each foresees that those before it decide, as if all had mean tasks. */
    FORESEEN_SEQUENCE,
    /** The loads, each task, and what was decided about those before it. */
    SUBMITTED_SEQUENCE;

    /** How many numbers an agent sees besides the loads. */
    int ownWidth(int maxServers) {
        return switch (this) {
            case LOADS -> 0;
            case OWN_TASK -> Observation.OWN_WIDTH;
            case FORESEEN_SEQUENCE, SUBMITTED_SEQUENCE -> SlotSequence.width(maxServers);
        };
    }
}
