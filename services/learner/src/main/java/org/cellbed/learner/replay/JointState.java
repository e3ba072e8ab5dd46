package org.cellbed.learner.replay;

import java.util.Arrays;

/**
 * The state x of a cell when a slot opens.
 *
 * @param shared [sharedWidth] the part of the observation that all agents share
 * @param own [agents, ownWidth] the own part of each agent; 0 for an agent without a task
 * @param active [agents] whether the agent has a task
 * @param sequence the agents that decided in sequence, in their order; empty if all decide at once
 * @param places [places] whether a task can be computed at the place
 */
public record JointState(double[] shared, double[] own, boolean[] active, int[] sequence, boolean[] places) {
    /** Returns this state with more agents, which have no task. */
    JointState of(AgentSpace larger) {
        return new JointState(
                shared,
                Arrays.copyOf(own, larger.agents() * larger.ownWidth()),
                Arrays.copyOf(active, larger.agents()),
                sequence,
                places);
    }
}
