package org.cellbed.learner;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cellbed.learner.algorithm.ActorCritic;
import org.cellbed.learner.algorithm.DeepQ;
import org.cellbed.learner.algorithm.OffPolicyAlgorithm;
import org.cellbed.learner.algorithm.OnPolicyAlgorithm;
import org.cellbed.learner.algorithm.ProximalPolicy;
import org.cellbed.learner.algorithm.ProximalSequence;
import org.cellbed.learner.algorithm.ProximalSequence.Follower;
import org.cellbed.learner.algorithm.RewardRule;
import org.cellbed.learner.nn.NetStacks;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.nn.nd4j.BlasKernels;
import org.cellbed.learner.nn.nd4j.Nd4jNetStack;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.TransitionPairing;
import org.cellbed.learner.replay.View;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Timing;
import org.cellbed.model.scenario.Learning;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.Scenario;

/** Creates learners by the names of their policies. */
public final class Learners {
    private static final Set<String> NAMES = Set.of(
            "dtomalb",
            "dtoma",
            "dtomalb-expected",
            "idql-tolb",
            "dqn-tolb",
            "mappo",
            "mappo-sequential",
            "ppo-dispatch");

    private Learners() {}

    /** Returns the policies that can be learned, in alphabetical order. */
    public static SortedSet<String> names() {
        return new TreeSet<>(NAMES);
    }

    /** Whether a policy learns from the reward of eq. 20 with its load term; all but {@code dtoma} do. */
    public static boolean hasLoadTerm(String policy) {
        return !policy.equals("dtoma");
    }

    /**
     * Creates the learner of a cell.
     *
     * @param policy one of {@link #names}
     * @param slots number of slots of the run
     * @param seed seed of all random numbers that the learner draws
     */
    public static LearnerRole of(
            String policy, Cell cell, int slots, long seed, Timing timing, CheckpointKeeper checkpoints) {
        Scenario scenario = cell.scenario();
        Learning options = scenario.learning();
        View view = view(policy, options);
        AgentSpace space =
                AgentSpace.of(highestDevice(scenario), scenario.servers().max(), view);
        double w2 = hasLoadTerm(policy) ? scenario.reward().w2() : 0.0;
        RewardRule rewards =
                new RewardRule(scenario.reward().w1(), w2, scenario.reward().team(), options.rewardScale());
        NetStacks nets = nets(options.backend());
        Tuning tuning = new Tuning(rewards, options, slots);
        Learner learner = switch (policy) {
            case "mappo", "mappo-sequential", "ppo-dispatch" ->
                new ProximalLearner(space, options, tuning, onPolicy(policy, space, options, rewards, nets, seed));
            default -> new ReplayLearner(space, options, tuning, offPolicy(policy, space, options, nets, seed), seed);
        };
        TransitionPairing pairing = new TransitionPairing(cell.constants(), view, space);
        return new LearnerRole(learner, pairing, space, timing, checkpoints, blasKernels(options.backend()));
    }

    private static View view(String policy, Learning options) {
        return switch (policy) {
            case "mappo-sequential" -> View.FORESEEN_SEQUENCE;
            case "ppo-dispatch" -> View.SUBMITTED_SEQUENCE;
            default -> options.observeTask() ? View.OWN_TASK : View.LOADS;
        };
    }

    private static OnPolicyAlgorithm onPolicy(
            String policy, AgentSpace space, Learning options, RewardRule rewards, NetStacks nets, long seed) {
        return switch (policy) {
            case "mappo" -> new ProximalPolicy(space, options, rewards, nets, seed);
            case "mappo-sequential" -> new ProximalSequence(Follower.DEVICES, space, options, rewards, nets, seed);
            default -> new ProximalSequence(Follower.ENODEB, space, options, rewards, nets, seed);
        };
    }

    /**
     * Whether {@code dqn-tolb} has an output for each joint decision in cells of this scenario; otherwise it has a
     * head for each device.
     */
    public static boolean hasOutputPerJointDecision(Scenario scenario) {
        return DeepQ.hasOutputPerJointDecision(AgentSpace.of(
                highestDevice(scenario), scenario.servers().max(), view("dqn-tolb", scenario.learning())));
    }

    private static OffPolicyAlgorithm offPolicy(
            String policy, AgentSpace space, Learning options, NetStacks nets, long seed) {
        return switch (policy) {
            case "dtomalb", "dtoma" -> ActorCritic.straightThrough(space, options, nets, seed);
            case "dtomalb-expected" -> ActorCritic.expected(space, options, nets, seed);
            case "idql-tolb" -> DeepQ.independent(space, options, nets, seed);
            case "dqn-tolb" -> DeepQ.central(space, options, nets, seed);
            default ->
                throw new IllegalArgumentException("no learner for policy " + policy + ", expected one of " + names());
        };
    }

    private static NetStacks nets(Learning.Backend backend) {
        return backend == Learning.Backend.ND4J ? Nd4jNetStack::new : PlainNetStack::new;
    }

    private static Optional<String> blasKernels(Learning.Backend backend) {
        return backend == Learning.Backend.ND4J ? Optional.of(BlasKernels.name()) : Optional.empty();
    }

    /**
     * Returns the number of agents: as many as the scenario plans devices, so that a device that joins later by plan
     * has an agent from the beginning.
     */
    public static int highestDevice(Scenario scenario) {
        return new MembershipPlan(scenario).highestDevice();
    }
}
