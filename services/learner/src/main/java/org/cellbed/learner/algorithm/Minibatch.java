package org.cellbed.learner.algorithm;

import java.util.Arrays;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;

/** Joint transitions as rows for networks, [agents, batch, width]. Immutable by convention. */
public final class Minibatch {
    private final AgentSpace space;
    private final JointTransition[] transitions;
    /** [agents, batch] scaled; NaN if there is no reward. */
    private final double[] rewards;

    /** Creates rows of transitions and computes their rewards. */
    public Minibatch(AgentSpace space, JointTransition[] transitions, RewardRule rule) {
        this.space = space;
        this.transitions = transitions;
        this.rewards = new double[space.agents() * transitions.length];
        for (int row = 0; row < transitions.length; row++) {
            double[] ofAgents = rule.rewards(transitions[row]);
            for (int agent = 0; agent < space.agents(); agent++) {
                rewards[agent * transitions.length + row] = ofAgents[agent];
            }
        }
    }

    /** Returns the mean over all tasks that have a delay. */
    public double meanDelaySeconds() {
        return Arrays.stream(transitions)
                .flatMapToDouble(transition -> Arrays.stream(transition.delaySeconds()))
                .filter(seconds -> !Double.isNaN(seconds))
                .average()
                .orElse(Double.NaN);
    }

    /** Returns the mean over all transitions, square seconds. */
    public double meanLoadVariance() {
        return Arrays.stream(transitions)
                .mapToDouble(JointTransition::loadVariance)
                .average()
                .orElse(Double.NaN);
    }

    int size() {
        return transitions.length;
    }

    JointTransition transition(int row) {
        return transitions[row];
    }

    JointState state(int row, boolean next) {
        return next ? transitions[row].next() : transitions[row].state();
    }

    /** Returns the reward of an agent; NaN if there is none. */
    double reward(int agent, int row) {
        return rewards[agent * transitions.length + row];
    }

    /** Returns the number of rows in which an agent has a reward. */
    int rewarded(int agent) {
        int count = 0;
        for (int row = 0; row < transitions.length; row++) {
            count += Double.isNaN(reward(agent, row)) ? 0 : 1;
        }
        return count;
    }

    /** Returns the actions of the agents, [agents, batch]. */
    int[] decisions() {
        int[] decisions = new int[space.agents() * transitions.length];
        for (int agent = 0; agent < space.agents(); agent++) {
            for (int row = 0; row < transitions.length; row++) {
                decisions[agent * transitions.length + row] = transitions[row].decisions()[agent];
            }
        }
        return decisions;
    }

    /** Returns the observations of the actors, [agents, batch, observationWidth]. */
    double[] observations(boolean next) {
        int width = space.observationWidth();
        double[] rows = new double[space.agents() * transitions.length * width];
        for (int agent = 0; agent < space.agents(); agent++) {
            for (int row = 0; row < transitions.length; row++) {
                JointState state = state(row, next);
                int at = (agent * transitions.length + row) * width;
                System.arraycopy(state.shared(), 0, rows, at, space.sharedWidth());
                System.arraycopy(
                        state.own(), agent * space.ownWidth(), rows, at + space.sharedWidth(), space.ownWidth());
            }
        }
        return rows;
    }

    /**
     * Returns the actions of all agents as choices that follow the state in a critic's input, [agents, batch,
     * agents]. An agent's critic has the agent's own action first, then the following agents' in turn, so that the
     * inputs of the own action are the same for all critics.
     *
     * @param decisions [agents, batch]
     */
    int[] jointActions(int[] decisions) {
        int agents = space.agents();
        int[] actions = new int[agents * transitions.length * agents];
        int[] twice = new int[2 * agents];
        for (int row = 0; row < transitions.length; row++) {
            for (int agent = 0; agent < agents; agent++) {
                twice[agent] = decisions[agent * transitions.length + row];
                twice[agents + agent] = twice[agent];
            }
            for (int agent = 0; agent < agents; agent++) {
                System.arraycopy(twice, agent, actions, (agent * transitions.length + row) * agents, agents);
            }
        }
        return actions;
    }

    /** Returns the states once for the critic of each agent, [agents, batch, stateWidth]. */
    double[] statesForEach(boolean next) {
        double[] states = states(next);
        double[] all = new double[space.agents() * states.length];
        for (int agent = 0; agent < space.agents(); agent++) {
            System.arraycopy(states, 0, all, agent * states.length, states.length);
        }
        return all;
    }

    /** Returns the states, [batch, stateWidth]. */
    double[] states(boolean next) {
        double[] rows = new double[transitions.length * space.stateWidth()];
        for (int row = 0; row < transitions.length; row++) {
            JointState state = state(row, next);
            int at = row * space.stateWidth();
            System.arraycopy(state.shared(), 0, rows, at, space.sharedWidth());
            System.arraycopy(state.own(), 0, rows, at + space.sharedWidth(), state.own().length);
        }
        return rows;
    }
}
