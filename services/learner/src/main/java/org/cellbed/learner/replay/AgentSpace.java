package org.cellbed.learner.replay;

import org.cellbed.model.policy.learned.Observation;

/**
 * The number of agents and the widths of their observations and actions.
 *
 * @param agents number of devices that can take part, N
 * @param sharedWidth width of the part of the observation that all agents share
 * @param ownWidth width of an agent's own part of the observation
 * @param places number of places where a task can be computed, M + 1
 */
public record AgentSpace(int agents, int sharedWidth, int ownWidth, int places) {
    /** Creates the space of a cell. */
    public static AgentSpace of(int agents, int maxServers, View view) {
        return new AgentSpace(agents, Observation.sharedWidth(maxServers), view.ownWidth(maxServers), maxServers + 1);
    }

    /** Returns this space with more agents. */
    public AgentSpace withAgents(int more) {
        return new AgentSpace(more, sharedWidth, ownWidth, places);
    }

    /**
     * Returns, for each number of a larger space's state, its index in the state of this space; -1 for numbers of new
     * agents, [stateWidth of the larger].
     */
    public int[] stateWithin(AgentSpace larger) {
        int[] origins = new int[larger.stateWidth()];
        for (int k = 0; k < origins.length; k++) {
            origins[k] = k < stateWidth() ? k : -1;
        }
        return origins;
    }

    /** Returns the known agent that a new one starts as a copy of. */
    public int model(int agent) {
        return agent % agents;
    }

    /** Returns the width of an actor's observation. */
    public int observationWidth() {
        return sharedWidth + ownWidth;
    }

    /** Returns the width of the state x: the shared part and each agent's own part. */
    public int stateWidth() {
        return sharedWidth + agents * ownWidth;
    }

    /** Returns the width of a critic's input: the state and the actions of all agents. */
    public int criticWidth() {
        return stateWidth() + agents * places;
    }
}
