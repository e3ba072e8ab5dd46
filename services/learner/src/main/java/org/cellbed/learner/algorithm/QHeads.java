package org.cellbed.learner.algorithm;

import org.cellbed.learner.nn.GrownNets;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.policy.JointAction;

/** Who decides what in Q-learning: networks, their heads, and the alternatives of each head. */
sealed interface QHeads {
    /** How many networks there are. */
    int networks();

    /** How many choices each makes at once. */
    int heads();

    /** Among how many alternatives each head chooses; alternative 0 is always allowed. */
    int alternatives();

    /** The width of what a network is shown. */
    int inputs();

    /** For whom a network decides: a device, or 0 for the eNodeB. */
    int agent(int net);

    /** [networks, batch, inputs]. */
    double[] rows(Minibatch batch, boolean next);

    /** [heads] what was chosen; negative where a head chose nothing. */
    int[] taken(Minibatch batch, int net, int row);

    /** Of what a network of the same kind for more agents is made. */
    GrownNets.Origin origin(AgentSpace larger, int net);

    /** What a network gets for it; NaN where there is nothing. */
    double reward(Minibatch batch, int net, int row);

    /** [alternatives] those that are allowed where these places are. */
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

    /** One network at the eNodeB with an output per joint decision; a device without a task counts as computing locally. */
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
            throw new UnsupportedOperationException("joint decisions of more agents are others");
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
