package org.cellbed.learner.replay;

import org.cellbed.model.policy.Observation;

/**
 * Who learns, and the widths of what they see and do.
 *
 * @param agents devices that can take part, N
 * @param sharedWidth numbers that all agents see
 * @param ownWidth numbers that an agent sees besides
 * @param places where a task can be computed, M + 1
 */
public record AgentSpace(int agents, int sharedWidth, int ownWidth, int places) {
    /** The space of a cell. */
    public static AgentSpace of(int agents, int maxServers, View view) {
        return new AgentSpace(agents, Observation.sharedWidth(maxServers), view.ownWidth(maxServers), maxServers + 1);
    }

    /** The same with more agents. */
    public AgentSpace withAgents(int more) {
        return new AgentSpace(more, sharedWidth, ownWidth, places);
    }

    /** [stateWidth of the larger] which number of this state each of a larger space's is; -1 for those of new agents. */
    public int[] stateWithin(AgentSpace larger) {
        int[] origins = new int[larger.stateWidth()];
        for (int k = 0; k < origins.length; k++) {
            origins[k] = k < stateWidth() ? k : -1;
        }
        return origins;
    }

    /** Of which agent a new one is a copy at first. */
    public int model(int agent) {
        return agent % agents;
    }

    /** The width of what an actor is shown. */
    public int observationWidth() {
        return sharedWidth + ownWidth;
    }

    /** The width of the state x: what is shared and what each agent sees besides. */
    public int stateWidth() {
        return sharedWidth + agents * ownWidth;
    }

    /** The width of what a critic is shown: the state and the actions of all. */
    public int criticWidth() {
        return stateWidth() + agents * places;
    }
}
