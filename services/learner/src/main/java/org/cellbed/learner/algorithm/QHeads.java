package org.cellbed.learner.algorithm;

import org.cellbed.learner.nn.GrownNets;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.policy.learned.JointAction;

/** The structure of Q-learning: networks, their heads, and the alternatives of each head. */
sealed interface QHeads {
    /** Returns the number of networks. */
    int networks();

    /** Returns the number of choices that each network makes at once. */
    int heads();

    /** Returns the number of alternatives of each head; alternative 0 is always allowed. */
    int alternatives();

    /** Returns the width of a network's input. */
    int inputs();

    /** Returns the agent that a network decides for: a device, or 0 for the eNodeB. */
    int agent(int net);

    /** Returns the inputs of all networks, [networks, batch, inputs]. */
    double[] rows(Minibatch batch, boolean next);

    /** Returns the choice of each head, [heads]; negative if a head chose nothing. */
    int[] taken(Minibatch batch, int net, int row);

    /** Returns the network and inputs here from which a network for more agents is grown. */
    GrownNets.Origin origin(AgentSpace larger, int net);

    /** Returns the reward of a network; NaN if there is none. */
    double reward(Minibatch batch, int net, int row);

    /** Returns the alternatives that are allowed if these places are, [alternatives]. */
    boolean[] allowed(boolean[] places);

    /** A network per device, each with its own reward. */
    record Independent(AgentSpace space) implements QHeads {
        @Override
        public int networks() {
            return space.agents();
        }

        @Override
        public int heads() {
            return 1;
        }

        @Override
        public int alternatives() {
            return space.places();
        }

        @Override
        public int inputs() {
            return space.observationWidth();
        }

        @Override
        public int agent(int net) {
            return net + 1;
        }

        @Override
        public double[] rows(Minibatch batch, boolean next) {
            return batch.observations(next);
        }

        @Override
        public int[] taken(Minibatch batch, int net, int row) {
            return new int[] {batch.transition(row).decisions()[net]};
        }

        @Override
        public GrownNets.Origin origin(AgentSpace larger, int net) {
            return new GrownNets.Origin(
                    space.model(net), net < space.agents(), GrownNets.same(inputs()), GrownNets.same(alternatives()));
        }

        @Override
        public double reward(Minibatch batch, int net, int row) {
            return batch.reward(net, row);
        }

        @Override
        public boolean[] allowed(boolean[] places) {
            return places;
        }
    }

    /** One network at the eNodeB with a head per device; the reward is the mean of all. */
    record Branching(AgentSpace space) implements QHeads {
        @Override
        public int networks() {
            return 1;
        }

        @Override
        public int heads() {
            return space.agents();
        }

        @Override
        public int alternatives() {
            return space.places();
        }

        @Override
        public int inputs() {
            return space.stateWidth();
        }

        @Override
        public int agent(int net) {
            return 0;
        }

        @Override
        public double[] rows(Minibatch batch, boolean next) {
            return batch.states(next);
        }

        @Override
        public int[] taken(Minibatch batch, int net, int row) {
            return batch.transition(row).decisions();
        }

        @Override
        public GrownNets.Origin origin(AgentSpace larger, int net) {
            int[] outputs = new int[larger.agents() * alternatives()];
            for (int k = 0; k < outputs.length; k++) {
                outputs[k] = space.model(k / alternatives()) * alternatives() + k % alternatives();
            }
            return new GrownNets.Origin(net, true, space.stateWithin(larger), outputs);
        }

        @Override
        public double reward(Minibatch batch, int net, int row) {
            return meanReward(space, batch, row);
        }

        @Override
        public boolean[] allowed(boolean[] places) {
            return places;
        }
    }

    /**
     * One network at the eNodeB with an output per joint decision; a device without a task counts as computing locally.
     */
    record Flat(AgentSpace space) implements QHeads {
        private static final int MOST_JOINT_DECISIONS = 100_000;

        /** Whether there are few enough joint decisions. */
        static boolean possible(AgentSpace space) {
            return JointAction.count(space.agents(), space.places()) <= MOST_JOINT_DECISIONS;
        }

        @Override
        public int networks() {
            return 1;
        }

        @Override
        public int heads() {
            return 1;
        }

        @Override
        public int alternatives() {
            return JointAction.count(space.agents(), space.places());
        }

        @Override
        public int inputs() {
            return space.stateWidth();
        }

        @Override
        public int agent(int net) {
            return 0;
        }

        @Override
        public double[] rows(Minibatch batch, boolean next) {
            return batch.states(next);
        }

        @Override
        public int[] taken(Minibatch batch, int net, int row) {
            int[] places = batch.transition(row).decisions().clone();
            for (int k = 0; k < places.length; k++) {
                places[k] = places[k] == JointTransition.NONE ? 0 : places[k];
            }
            return new int[] {JointAction.number(places, space.places())};
        }

        @Override
        public GrownNets.Origin origin(AgentSpace larger, int net) {
            throw new UnsupportedOperationException(
                    "a network of joint decisions cannot grow: with more agents its outputs mean other decisions");
        }

        @Override
        public double reward(Minibatch batch, int net, int row) {
            return meanReward(space, batch, row);
        }

        @Override
        public boolean[] allowed(boolean[] places) {
            return JointAction.allowed(space.agents(), places);
        }
    }

    private static double meanReward(AgentSpace space, Minibatch batch, int row) {
        double[] rewards = new double[space.agents()];
        for (int agent = 0; agent < rewards.length; agent++) {
            rewards[agent] = batch.reward(agent, row);
        }
        return RewardRule.mean(rewards);
    }
}
