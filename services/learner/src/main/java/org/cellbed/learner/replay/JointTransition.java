package org.cellbed.learner.replay;

import java.util.Arrays;

/**
 * The decisions of all agents in a slot and their outcome. One such transition is one sample of the replay. Rewards
 * are not stored: they are computed from delays and variance when a batch is learned from, with the weights in force
 * at that time. The arrays are shared and must not be modified.
 *
 * @param slot the slot of the decisions
 * @param state x
 * @param policyVersion version of the oldest weights that decided one of the slot's tasks
 * @param decisions [agents] the place that each agent chose; {@link #NONE} if it had no task or made no decision
 * @param delaySeconds [agents] delay of each task, the deadline if it timed out; NaN if there was no task or it was
 *     lost
 * @param loadVariance eq. 19 after the decisions, square seconds
 * @param next x', the state of the following slot
 */
public record JointTransition(
        int slot,
        JointState state,
        int policyVersion,
        int[] decisions,
        double[] delaySeconds,
        double loadVariance,
        JointState next) {
    /** Stands for no decision. */
    public static final int NONE = -1;

    /** Returns this transition with more agents, which have no task. */
    public JointTransition of(AgentSpace larger) {
        int[] allDecisions = Arrays.copyOf(decisions, larger.agents());
        double[] allDelays = Arrays.copyOf(delaySeconds, larger.agents());
        Arrays.fill(allDecisions, decisions.length, allDecisions.length, NONE);
        Arrays.fill(allDelays, delaySeconds.length, allDelays.length, Double.NaN);
        return new JointTransition(
                slot, state.of(larger), policyVersion, allDecisions, allDelays, loadVariance, next.of(larger));
    }
}
