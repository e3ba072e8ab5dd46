package org.cellbed.learner.algorithm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.scenario.Learning;

/** Transitions and options made up for tests. */
public final class Samples {
    /** Rewards are minus the delay. */
    public static final RewardRule MINUS_DELAY =
            new RewardRule(1.0, 0.0, false, new Learning.RewardScale(0.0, 1.0, -100.0));

    private Samples() {}

    /** Small networks and batches, and a temperature of 1; everything else as by default. */
    public static Learning options(int hiddenWidth, int batch, double discount) {
        return options(hiddenWidth, batch, discount, false, false);
    }

    /** The same, also with what is not by default. */
    public static Learning options(
            int hiddenWidth, int batch, double discount, boolean settle, boolean currentActions) {
        return options(hiddenWidth, batch, discount, settle, currentActions, 1.0);
    }

    /** The same, at a temperature. */
    static Learning options(
            int hiddenWidth, int batch, double discount, boolean settle, boolean currentActions, double temperature) {
        Learning all = Learning.DEFAULT;
        return new Learning(
                Learning.Backend.JAVA,
                hiddenWidth,
                batch,
                1,
                batch,
                all.replaySlots(),
                discount,
                all.targetRate(),
                all.actorRate(),
                all.criticRate(),
                all.actorClip(),
                all.criticClip(),
                settle,
                currentActions,
                temperature,
                all.logitPenalty(),
                all.entropyBonus(),
                all.exploration(),
                all.exploreSlots(),
                all.loadLimitSeconds(),
                all.observeTask(),
                all.rewardScale(),
                all.proximal());
    }

    /** A state in which all agents have a task and all places are allowed. */
    public static JointState state(AgentSpace space, double... shared) {
        boolean[] active = new boolean[space.agents()];
        boolean[] places = new boolean[space.places()];
        Arrays.fill(active, true);
        int[] sequence = IntStream.range(0, space.agents()).toArray();
        Arrays.fill(places, true);
        return new JointState(shared, new double[space.agents() * space.ownWidth()], active, sequence, places);
    }

    /** What agents did in a state that never changes, and what they got for it. */
    public static JointTransition stateless(AgentSpace space, int[] decisions, double[] delaySeconds) {
        JointState state = state(space, new double[space.sharedWidth()]);
        return new JointTransition(0, state, 0, decisions, delaySeconds, 0.0, state);
    }
}
