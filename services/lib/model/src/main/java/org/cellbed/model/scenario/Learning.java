package org.cellbed.model.scenario;

/**
 * The settings of the learner.
 *
 * @param backend the library that computes the networks
 * @param hiddenWidth neurons in each of the two hidden layers of actors and critics
 * @param batch transitions in an update, B
 * @param slotsPerUpdate transitions from one update to the next
 * @param warmUpSlots transitions before the first update
 * @param replaySlots capacity of the replay in transitions; the oldest are dropped first
 * @param discount gamma
 * @param targetRate tau: the share by which target networks move towards the trained ones in an update
 * @param actorRate step size of Adam for actors
 * @param criticRate step size of Adam for critics and for networks of action values
 * @param actorClip greatest norm of the gradient of an actor
 * @param criticClip greatest norm of the gradient of a critic
 * @param settle whether step sizes fall in the second half of a run
 * @param currentActions whether an actor learns against the current actions of the other actors instead of their
 *     recorded ones
 * @param temperature T of the Gumbel-Softmax
 * @param logitPenalty weight of the mean square of the logits in an actor's loss
 * @param entropyBonus weight of the entropy in the objective of an actor
 * @param exploration lowest probability of a uniform choice during training
 * @param exploreSlots number of slots in which the exploration of action values falls from 1 to {@code exploration}
 * @param loadLimitSeconds load above which a server that is up takes no tasks during training; infinite for no limit
 * @param observeTask whether an agent observes its own task, which the paper's agent does not
 * @param rewardScale the scaling of rewards before networks see them
 * @param proximal settings of {@code mappo} and the other proximal algorithms alone
 */
public record Learning(
        Backend backend,
        int hiddenWidth,
        int batch,
        int slotsPerUpdate,
        int warmUpSlots,
        int replaySlots,
        double discount,
        double targetRate,
        double actorRate,
        double criticRate,
        double actorClip,
        double criticClip,
        boolean settle,
        boolean currentActions,
        double temperature,
        double logitPenalty,
        double entropyBonus,
        double exploration,
        int exploreSlots,
        double loadLimitSeconds,
        boolean observeTask,
        RewardScale rewardScale,
        Proximal proximal) {
    /** The settings of a scenario that names none. */
    public static final Learning DEFAULT = new Learning(
            Backend.ND4J,
            64,
            64,
            1,
            500,
            100_000,
            0.9,
            0.01,
            1e-3,
            2e-3,
            0.5,
            1.0,
            false,
            false,
            0.3,
            1e-3,
            0.0,
            0.05,
            3_000,
            2.0,
            false,
            new RewardScale(0.5, 0.3, -4.0),
            new Proximal(256, 8, 0.2, 0.95, 0.9));

    /** The library that computes the networks. */
    public enum Backend {
        /** DL4J and ND4J, in native code. */
        ND4J,
        /** Plain Java, in double precision: slower, without native libraries. */
        JAVA
    }

    /**
     * The scaling of a reward before networks see it: max(floor, (R + shift) / unit).
     *
     * @param shift added to R
     * @param unit R + shift of this size becomes 1
     * @param floor smaller results become this
     */
    public record RewardScale(double shift, double unit, double floor) {
        /** Returns the scaled reward. */
        public double of(double reward) {
            return Math.max(floor, (reward + shift) / unit);
        }
    }

    /**
     * The settings of proximal policy optimization.
     *
     * @param rolloutSlots transitions in a rollout, which is trained on and then discarded; a multiple of the batch
     * @param epochs number of times each rollout is trained on
     * @param clip largest change of the probability of a choice, as a ratio
     * @param lambda decay of the generalized advantage estimate from slot to slot
     * @param sequenceLambda decay of the estimate from decision to decision within a slot, for agents that decide in
     *     sequence
     */
    public record Proximal(int rolloutSlots, int epochs, double clip, double lambda, double sequenceLambda) {}
}
