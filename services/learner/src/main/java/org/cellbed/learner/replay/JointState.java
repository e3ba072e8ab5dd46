package org.cellbed.learner.replay;

import java.util.Arrays;

/**
 * The state x of a cell when a slot opens.
 *
 * @param shared [sharedWidth] what all agents see
 * @param own [agents, ownWidth] what each sees besides; 0 for one that has no task
 * @param active [agents] whether an agent has a task
 * @param sequence those that have decided in sequence, in their order; empty where all decide at once
 * @param places [places] where tasks can be computed
 */
public record JointState(double[] shared, double[] own, boolean[] active, int[] sequence, boolean[] places) {
    /** The same with more agents, who have no task. */
    JointState of(AgentSpace larger) {
        return new JointState(
                shared,
                Arrays.copyOf(own, larger.agents() * larger.ownWidth()),
                Arrays.copyOf(active, larger.agents()),
                sequence,
                places);
    }
}
