package org.cellbed.experiment.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An estimate of the remaining work from the seconds per slot of completed runs: those of the same phase, policy and
 * setting, otherwise at any setting, otherwise a guess. Thread-safe.
 */
final class Remaining {
    private static final double TRAINING_GUESS = 0.01;
    private static final double EVALUATION_GUESS = 0.001;

    /** The duration of a process without slots. */
    private static final double START_SECONDS = 2.0;

    private final Map<List<String>, double[]> secondsAndSlots = new HashMap<>();

    /** Adds the duration of a run that has ended. */
    synchronized void took(TrialPlan plan, PhaseRun run, double seconds) {
        for (List<String> key : keys(plan, run)) {
            double[] sums = secondsAndSlots.computeIfAbsent(key, unseen -> new double[2]);
            sums[0] += Math.max(0.0, seconds - START_SECONDS);
            sums[1] += run.slots();
        }
    }

    /** Returns the expected duration of a run. */
    synchronized double seconds(TrialPlan plan, PhaseRun run) {
        for (List<String> key : keys(plan, run)) {
            double[] sums = secondsAndSlots.get(key);
            if (sums != null) {
                return START_SECONDS + sums[0] / sums[1] * run.slots();
            }
        }
        return START_SECONDS + guess(run) * run.slots();
    }

    /** Returns a guess of the duration of a trial, before any has run. */
    static double guess(TrialPlan plan) {
        return plan.phases().stream()
                .mapToDouble(run -> START_SECONDS + guess(run) * run.slots())
                .sum();
    }

    private static double guess(PhaseRun run) {
        return switch (run.phase()) {
            case TRAINING -> TRAINING_GUESS;
            case GREEDY, SAMPLED -> EVALUATION_GUESS;
        };
    }

    /** Returns the keys of comparable runs, the closest first. */
    private static List<List<String>> keys(TrialPlan plan, PhaseRun run) {
        List<List<String>> keys = new ArrayList<>();
        String policy = plan.trial().policy();
        keys.add(List.of(policy, run.phase().text(), plan.trial().setting()));
        keys.add(List.of(policy, run.phase().text()));
        return keys;
    }
}
