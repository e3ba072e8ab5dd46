package org.cellbed.scenario;

import static org.cellbed.scenario.keys.QuantityKinds.Quantity.positive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellbed.model.scenario.Learning;
import org.cellbed.scenario.keys.Dimension;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.Key.Group;
import org.cellbed.scenario.keys.Key.Shape;
import org.cellbed.scenario.keys.Key.Value;
import org.cellbed.scenario.keys.NumberKinds.Flag;
import org.cellbed.scenario.keys.NumberKinds.Real;
import org.cellbed.scenario.keys.NumberKinds.Whole;
import org.cellbed.scenario.keys.TextKinds.Choice;
import org.cellbed.scenario.keys.TextKinds.OrWord;
import org.cellbed.scenario.keys.Values;

/** The keys below {@code learning}. */
final class LearningKeys {
    static final Group LEARNING =
            new Group("learning", Shape.SECTION, "The settings of the learner, for policies that learn (ours).");

    private static final Value<String> BACKEND = Value.of(
            "learning.backend",
            new Choice(List.of("nd4j", "java")),
            "nd4j",
            "Library that computes the networks: nd4j (DL4J/ND4J, native code) or java (plain Java, slower).");
    private static final Value<Integer> HIDDEN = Value.of(
            "learning.hidden", Whole.atLeast(1), "64", "Neurons in each of the two hidden layers of a network.");
    private static final Value<Integer> BATCH =
            Value.of("learning.batch", Whole.atLeast(1), "64", "Transitions in an update, B.");
    private static final Value<Integer> SLOTS_PER_UPDATE =
            Value.of("learning.slots_per_update", Whole.atLeast(1), "1", "Transitions between two updates.");
    private static final Value<Integer> WARM_UP =
            Value.of("learning.warm_up", Whole.atLeast(1), "500", "Transitions before the first update.");
    private static final Value<Integer> REPLAY = Value.of(
            "learning.replay",
            Whole.atLeast(1),
            "100000",
            "Capacity of the replay in transitions; the oldest are dropped first.");
    private static final Value<Double> DISCOUNT =
            Value.of("learning.discount", Real.PROBABILITY, "0.9", "Discount γ of the next value.");
    private static final Value<Double> TARGET_RATE = Value.of(
            "learning.target_rate",
            Real.PROBABILITY,
            "0.01",
            "Share τ by which target networks move towards the trained ones in each update.");
    private static final Value<Double> ACTOR_RATE =
            Value.of("learning.actor_rate", Real.POSITIVE, "0.001", "Step size of Adam for actors.");
    private static final Value<Double> CRITIC_RATE =
            Value.of("learning.critic_rate", Real.POSITIVE, "0.002", "Step size of Adam for critics and Q-networks.");
    private static final Value<Double> ACTOR_CLIP =
            Value.of("learning.actor_clip", Real.POSITIVE, "0.5", "Greatest norm of the gradient of an actor.");
    private static final Value<Double> CRITIC_CLIP =
            Value.of("learning.critic_clip", Real.POSITIVE, "1", "Greatest norm of the gradient of a critic.");
    private static final Value<Boolean> SETTLE = Value.of(
            "learning.settle",
            new Flag(),
            "false",
            "Whether step sizes fall to a twentieth during the second half of a run that has an end.");
    private static final Value<Boolean> CURRENT_ACTIONS = Value.of(
            "learning.current_actions",
            new Flag(),
            "false",
            "Whether an actor of dtomalb, dtoma or dtomalb-expected learns against the current choices of the other"
                    + " actors instead of those in the replay.");
    private static final Value<Double> TEMPERATURE =
            Value.of("learning.temperature", Real.POSITIVE, "0.3", "Temperature T of the Gumbel-Softmax.");
    private static final Value<Double> LOGIT_PENALTY = Value.of(
            "learning.logit_penalty",
            Real.NOT_NEGATIVE,
            "0.001",
            "Weight of the mean squared logits in an actor's loss.");
    private static final Value<Double> ENTROPY_BONUS = Value.of(
            "learning.entropy_bonus",
            Real.NOT_NEGATIVE,
            "0",
            "Weight of the entropy of the choices in the objective of dtomalb-expected, mappo, mappo-sequential and"
                    + " ppo-dispatch.");
    private static final Value<Double> EXPLORATION = Value.of(
            "learning.exploration",
            Real.PROBABILITY,
            "0.05",
            "Lowest probability of exploring, that is, of choosing uniformly instead of by the network.");
    private static final Value<Integer> EXPLORE_SLOTS = Value.of(
            "learning.explore_slots",
            Whole.atLeast(1),
            "3000",
            "Slots during which the exploration of Q-learning falls from 1 to `exploration`.");
    private static final Value<Optional<Double>> LOAD_LIMIT = Value.of(
            "learning.load_limit",
            new OrWord<>("none", positive(Dimension.DURATION)),
            "2 s",
            "Load above which a server that is up takes no tasks during training, because early policies would overload"
                    + " the cell.");
    private static final Value<Boolean> OBSERVE_TASK = Value.of(
            "learning.observe_task",
            new Flag(),
            "false",
            "Whether an agent observes its own task besides the loads, unlike the paper's; policies that decide in"
                    + " sequence ignore this.");
    private static final Value<Double> REWARD_SHIFT = Value.of(
            "learning.reward_shift",
            Real.NOT_NEGATIVE,
            "0.5",
            "Shift in the scaling of a reward R for the networks: max(floor, (R + shift) / unit).");
    private static final Value<Double> REWARD_UNIT = Value.of(
            "learning.reward_unit", Real.POSITIVE, "0.3", "Unit in the scaling of rewards; see `reward_shift`.");
    private static final Value<Double> REWARD_FLOOR = Value.of(
            "learning.reward_floor",
            new Real(-1e9, 0.0, false),
            "-4",
            "Floor in the scaling of rewards; see `reward_shift`.");
    private static final Value<Integer> ROLLOUT = Value.of(
            "learning.rollout",
            Whole.atLeast(2),
            "256",
            "Transitions in a rollout, which mappo, mappo-sequential and ppo-dispatch train on and then discard; a"
                    + " multiple of `batch`, to which the default is rounded up.");
    private static final Value<Integer> EPOCHS = Value.of(
            "learning.epochs",
            Whole.atLeast(1),
            "8",
            "Number of times that mappo, mappo-sequential and ppo-dispatch train on each rollout.");
    private static final Value<Double> RATIO_CLIP = Value.of(
            "learning.ratio_clip",
            Real.POSITIVE,
            "0.2",
            "Largest change of a choice's probability within a rollout, as a ratio, for mappo, mappo-sequential and"
                    + " ppo-dispatch.");
    private static final Value<Double> LAMBDA = Value.of(
            "learning.lambda",
            Real.PROBABILITY,
            "0.95",
            "Decay λ of the advantage estimate from slot to slot, for mappo, mappo-sequential and ppo-dispatch.");
    private static final Value<Double> SEQUENCE_LAMBDA = Value.of(
            "learning.sequence_lambda",
            Real.PROBABILITY,
            "0.9",
            "Decay of the advantage estimate from decision to decision within a slot, for mappo-sequential and"
                    + " ppo-dispatch.");

    /** All keys in the order of the documents. */
    static final Key[] ALL = {
        LEARNING,
        BACKEND,
        HIDDEN,
        BATCH,
        SLOTS_PER_UPDATE,
        WARM_UP,
        REPLAY,
        DISCOUNT,
        TARGET_RATE,
        ACTOR_RATE,
        CRITIC_RATE,
        ACTOR_CLIP,
        CRITIC_CLIP,
        SETTLE,
        CURRENT_ACTIONS,
        TEMPERATURE,
        LOGIT_PENALTY,
        ENTROPY_BONUS,
        EXPLORATION,
        EXPLORE_SLOTS,
        LOAD_LIMIT,
        OBSERVE_TASK,
        REWARD_SHIFT,
        REWARD_UNIT,
        REWARD_FLOOR,
        ROLLOUT,
        EPOCHS,
        RATIO_CLIP,
        LAMBDA,
        SEQUENCE_LAMBDA
    };

    private LearningKeys() {}

    static Learning read(Values values) {
        int batch = values.get(BATCH);
        int rollout = rollout(values, batch);
        return new Learning(
                Learning.Backend.valueOf(values.get(BACKEND).toUpperCase(Locale.ROOT)),
                values.get(HIDDEN),
                batch,
                values.get(SLOTS_PER_UPDATE),
                values.get(WARM_UP),
                values.get(REPLAY),
                values.get(DISCOUNT),
                values.get(TARGET_RATE),
                values.get(ACTOR_RATE),
                values.get(CRITIC_RATE),
                values.get(ACTOR_CLIP),
                values.get(CRITIC_CLIP),
                values.get(SETTLE),
                values.get(CURRENT_ACTIONS),
                values.get(TEMPERATURE),
                values.get(LOGIT_PENALTY),
                values.get(ENTROPY_BONUS),
                values.get(EXPLORATION),
                values.get(EXPLORE_SLOTS),
                values.get(LOAD_LIMIT).orElse(Double.POSITIVE_INFINITY),
                values.get(OBSERVE_TASK),
                new Learning.RewardScale(values.get(REWARD_SHIFT), values.get(REWARD_UNIT), values.get(REWARD_FLOOR)),
                new Learning.Proximal(
                        rollout,
                        values.get(EPOCHS),
                        values.get(RATIO_CLIP),
                        values.get(LAMBDA),
                        values.get(SEQUENCE_LAMBDA)));
    }

    private static int rollout(Values values, int batch) {
        int rollout = values.get(ROLLOUT);
        int left = rollout % batch;
        if (values.given(ROLLOUT) && left != 0 && values.sound(BATCH, ROLLOUT)) {
            values.reject(ROLLOUT, Integer.toString(rollout), "a multiple of learning.batch, " + batch);
        }
        return left == 0 ? rollout : rollout - left + batch;
    }

    static void write(Learning learning, ScenarioWriter.Texts texts) {
        double loadLimit = learning.loadLimitSeconds();
        texts.put(BACKEND, learning.backend().name().toLowerCase(Locale.ROOT))
                .put(HIDDEN, learning.hiddenWidth())
                .put(BATCH, learning.batch())
                .put(SLOTS_PER_UPDATE, learning.slotsPerUpdate())
                .put(WARM_UP, learning.warmUpSlots())
                .put(REPLAY, learning.replaySlots())
                .put(DISCOUNT, learning.discount())
                .put(TARGET_RATE, learning.targetRate())
                .put(ACTOR_RATE, learning.actorRate())
                .put(CRITIC_RATE, learning.criticRate())
                .put(ACTOR_CLIP, learning.actorClip())
                .put(CRITIC_CLIP, learning.criticClip())
                .put(SETTLE, learning.settle())
                .put(CURRENT_ACTIONS, learning.currentActions())
                .put(TEMPERATURE, learning.temperature())
                .put(LOGIT_PENALTY, learning.logitPenalty())
                .put(ENTROPY_BONUS, learning.entropyBonus())
                .put(EXPLORATION, learning.exploration())
                .put(EXPLORE_SLOTS, learning.exploreSlots())
                .put(LOAD_LIMIT, Double.isInfinite(loadLimit) ? Optional.empty() : Optional.of(loadLimit))
                .put(OBSERVE_TASK, learning.observeTask())
                .put(REWARD_SHIFT, learning.rewardScale().shift())
                .put(REWARD_UNIT, learning.rewardScale().unit())
                .put(REWARD_FLOOR, learning.rewardScale().floor())
                .put(ROLLOUT, learning.proximal().rolloutSlots())
                .put(EPOCHS, learning.proximal().epochs())
                .put(RATIO_CLIP, learning.proximal().clip())
                .put(LAMBDA, learning.proximal().lambda())
                .put(SEQUENCE_LAMBDA, learning.proximal().sequenceLambda());
    }
}
