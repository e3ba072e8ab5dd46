package org.cellbed.learner.replay;

import java.util.Arrays;

/**
 * What all agents did in a slot and what came of it. One such transition is one sample of the replay. Rewards are not here:
 * they are computed from delays and variance when it is learned from, with the weights that hold then. The arrays are shared
 * and must not be changed.
 *
 * @param slot it belongs to
 * @param state x
 * @param policyVersion of the oldest weights that one of its tasks was decided with
 * @param decisions [agents] the place that each has chosen; {@link #NONE} where it had no task or took no decision
 * @param delaySeconds [agents] delay of each task, the deadline of one that timed out; NaN where there is none, or was lost
 * @param loadVariance eq. 19 after the decisions, square seconds
 * @param next x', that of the slot after it
 */
public record JointTransition(
        int slot,
        JointState state,
        int policyVersion,
        int[] decisions,
        double[] delaySeconds,
        double loadVariance,
        JointState next) {
    /** In place of a decision. */
    public static final int NONE = -1;

    /** The same with more agents, who have no task. */
    public JointTransition of(AgentSpace larger) {
        int[] allDecisions = Arrays.copyOf(decisions, larger.agents());
        double[] allDelays = Arrays.copyOf(delaySeconds, larger.agents());
        Arrays.fill(allDecisions, decisions.length, allDecisions.length, NONE);
        Arrays.fill(allDelays, delaySeconds.length, allDelays.length, Double.NaN);
        return new JointTransition(
                slot, state.of(larger), policyVersion, allDecisions, allDelays, loadVariance, next.of(larger));
    }
}
