package org.cellbed.learner.replay;

import org.cellbed.model.policy.learned.Observation;
import org.cellbed.model.policy.learned.SlotSequence;

/** The observations on which agents decide. */
public enum View {
    /** The loads of the servers, the same for all agents. */
    LOADS,
    /** The loads and the agent's own task. */
    OWN_TASK,
    /** The loads and the predicted decisions of the agents earlier in the sequence, as if all had mean tasks. */
    FORESEEN_SEQUENCE,
    /** The loads, the task, and the decisions made about the tasks earlier in the sequence. */
    SUBMITTED_SEQUENCE;

    /** Returns the width of an agent's own part of the observation. */
    int ownWidth(int maxServers) {
        return switch (this) {
            case LOADS -> 0;
            case OWN_TASK -> Observation.OWN_WIDTH;
            case FORESEEN_SEQUENCE, SUBMITTED_SEQUENCE -> SlotSequence.width(maxServers);
        };
    }
}
