package org.cellbed.model.scenario;

/**
 * How a policy is learned, where one is.
 *
 * @param backend what computes the networks
 * @param hiddenWidth neurons in each of the two hidden layers of actors and critics
 * @param batch transitions in an update, B
 * @param slotsPerUpdate transitions from one update to the next
 * @param warmUpSlots transitions before the first update
 * @param replaySlots transitions that are remembered, the oldest being forgotten first
 * @param discount gamma
 * @param targetRate tau: how far targets follow in an update
 * @param actorRate step size of Adam for actors
 * @param criticRate step size of Adam for critics and for networks of action values
 * @param actorClip greatest norm of the gradient of an actor
 * @param criticClip greatest norm of the gradient of a critic
 * @param settle whether step sizes fall in the second half of a run
 * @param currentActions whether an actor learns against what the other actors would do now, and not against what they did
 * @param temperature T of the Gumbel-Softmax
 * @param logitPenalty weight of the mean square of the logits in an actor's loss
 * @param entropyBonus weight of the entropy in the objective of an actor
 * @param exploration how often a device that is learning takes any place, at least
 * @param exploreSlots in how many slots the exploration of action values falls from 1 to {@code exploration}
 * @param loadLimitSeconds the load from which on a server takes no tasks while a policy is trained; infinite where it always
 *     does
 * @param observeTask whether an agent is shown its own task, which the paper's is not
 * @param rewardScale what networks are shown of a reward
 * @param proximal what {@code mappo} and its kin alone ask for
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
    /** The settings that a scenario has which says nothing else. */
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

    /** What computes the networks. */
    public enum Backend {
        /** DL4J and ND4J, in native code. */
        ND4J,
        /** Plain Java, in double precision: slower, without native libraries. */
        JAVA
    }

    /**
     * A reward as networks are shown it: max(floor, (R + shift) / unit).
     *
     * @param shift added to R
     * @param unit R + shift of this much is 1
     * @param floor no reward is shown as less
     */
    public record RewardScale(double shift, double unit, double floor) {
        /** The scaled reward. */
        public double of(double reward) {
            return Math.max(floor, (reward + shift) / unit);
        }
    }

    /**
     * Proximal policy optimization.
     *
     * @param rolloutSlots transitions that are learned from together and then forgotten; a multiple of the batch
     * @param epochs how often each is learned from
     * @param clip how far the probability of a choice may move, as a ratio
     * @param lambda decay of the generalized advantage estimate from slot to slot
     * @param sequenceLambda the same from decision to decision of a slot, where agents decide in sequence
     */
    public record Proximal(int rolloutSlots, int epochs, double clip, double lambda, double sequenceLambda) {}
}
