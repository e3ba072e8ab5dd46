package org.cellbed.experiment.report;

import static org.cellbed.experiment.ResultsBuilder.at;
import static org.cellbed.experiment.ResultsBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellbed.experiment.ResultsBuilder;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.Claim.Kind;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.result.ServerLoad;
import org.cellbed.experiment.result.Trial;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;

/** Experiments with numbers that are drawn, not measured. */
final class SyntheticExperiments {
    private static final Map<String, String> ANYWHERE = Map.of();
    private static final int WINDOW_SLOTS = 60;

    private final RandomStream draws = new RandomStream(1, 1, 1, Purpose.DECISION);

    /** Learning curves of several policies and bars. */
    Results learning(int seeds, int windows) {
        ResultsBuilder results = new ResultsBuilder();
        learned(results, "dtomalb", seeds, windows, .24);
        learned(results, "dtoma", seeds, windows, .25);
        learned(results, "idql-tolb", seeds, windows, .30);
        learned(results, "dqn-tolb", seeds, windows, .34);
        evaluated(results, ANYWHERE, "vls", seeds, Phase.GREEDY, .21, false);
        results.claim(Kind.BETTER, "dtomalb", "idql-tolb", Measure.DELAY_MEAN);
        results.claim(new Claim(
                "soon",
                "DTOMALB converges sooner than DQN-TOLB",
                Kind.FASTER,
                "dtomalb",
                "dqn-tolb",
                Measure.SLOTS_TO_95,
                Phase.TRAINING,
                null));
        results.claim(Kind.BETTER, "dtomalb", "vls", Measure.DELAY_MEAN);
        results.claim(Kind.BETTER, "dtomalb", "dtoma", Measure.UTILITY);
        return results.build("fig5", Map.of("train_slots", "6000"));
    }

    /** Two groups along the number of devices; some trials diverge, one failed, one policy is left out at a place. */
    Results devices(int seeds, List<String> policies, int... counts) {
        ResultsBuilder results = new ResultsBuilder();
        for (String group : List.of("fixed-slot", "fixed-load")) {
            for (int count : counts) {
                double load = group.equals("fixed-slot") ? count / 10.0 : 1.0;
                for (int policy = 0; policy < policies.size(); policy++) {
                    Map<String, String> at = at("group", group, "devices.count", Integer.toString(count));
                    boolean diverges = policy > 2 && load > 1.5;
                    double mean = (.2 + .06 * policy) * Math.max(.8, load);
                    evaluated(results, at, policies.get(policy), seeds, Phase.GREEDY, mean, diverges);
                    if (policy < 2) {
                        evaluated(results, at, policies.get(policy), seeds, Phase.SAMPLED, 1.05 * mean, false);
                    }
                }
            }
        }
        Map<String, String> last = at("group", "fixed-load", "devices.count", "30");
        results.failed(trial(last, "dqn-tolb", 3), "java.lang.OutOfMemoryError: <no>\nheap & space");
        results.leftOut(
                "The flat DQN has no output for each of 6^12 joint decisions: dqn-tolb has a head for each device.");
        results.claim(Kind.BETTER, policies.get(0), policies.get(1), Measure.DELAY_MEAN);
        results.claim(Kind.INCREASES, policies.get(0), "devices.count", Measure.DELAY_MEAN);
        return results.build("fig7", Map.of("eval_slots", "2000", "seeds", "1.." + seeds));
    }

    /** Loads by server. */
    Results servers(int seeds) {
        ResultsBuilder results = new ResultsBuilder();
        List<String> policies = List.of("dtomalb", "vls", "proportional", "random");
        for (int policy = 0; policy < policies.size(); policy++) {
            for (long seed = 1; seed <= seeds; seed++) {
                List<ServerLoad> servers = new ArrayList<>();
                for (int server = 1; server <= 5; server++) {
                    double load = .1 + .05 * policy * server + .02 * draws.nextDouble();
                    servers.add(new ServerLoad(server, load, .1 + .03 * server + .01 * draws.nextDouble()));
                }
                Map<Measure, Double> values = Map.of(Measure.DELAY_MEAN, .2 + .1 * policy + .02 * draws.nextDouble());
                results.outcome(trial(ANYWHERE, policies.get(policy), seed), Phase.GREEDY, values, servers, false);
            }
        }
        results.claim(Kind.BALANCED, "dtomalb", "random", Measure.VAR_LD);
        return results.build("fig8", Map.of());
    }

    private void learned(ResultsBuilder results, String policy, int seeds, int windows, double last) {
        for (long seed = 1; seed <= seeds; seed++) {
            Trial trial = trial(ANYWHERE, policy, seed);
            double own = last * (1 + .1 * draws.nextDouble());
            for (int window = 0; window < windows; window++) {
                double delay = own + .6 * Math.exp(-8.0 * window / windows) + .03 * draws.nextDouble();
                int slot = (window + 1) * WINDOW_SLOTS - 1;
                results.curve(trial, slot, Measure.DELAY_MEAN, delay);
                results.curve(trial, slot, Measure.UTILITY, -delay - 10 * delay * delay * .1);
                results.curve(trial, slot, Measure.VAR_LD, delay * delay * .1);
            }
            double slots = 1500 + 8000 * (last - .2) + 500 * draws.nextDouble();
            results.outcome(
                    trial,
                    Phase.TRAINING,
                    Map.of(Measure.SLOTS_TO_95, slots, Measure.TRAIN_SECONDS, 40 + draws.nextDouble()),
                    List.of(),
                    false);
        }
        evaluated(results, ANYWHERE, policy, seeds, Phase.GREEDY, last, false);
        evaluated(results, ANYWHERE, policy, seeds, Phase.SAMPLED, last * 1.06, false);
    }

    private void evaluated(
            ResultsBuilder results,
            Map<String, String> at,
            String policy,
            int seeds,
            Phase phase,
            double mean,
            boolean diverges) {
        for (long seed = 1; seed <= seeds; seed++) {
            double delay = mean * (1 + .15 * draws.nextDouble());
            Map<Measure, Double> values = Map.of(
                    Measure.DELAY_MEAN,
                    delay,
                    Measure.DELAY_P95,
                    2 * delay,
                    Measure.VAR_LD,
                    delay * delay * .1,
                    Measure.UTILITY,
                    -delay - delay * delay);
            results.outcome(trial(at, policy, seed), phase, values, List.of(), diverges && seed % 2 == 0);
        }
    }
}
