package org.cellbed.experiment.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellbed.experiment.result.AxisNumber;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.Claim.Kind;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Measure.Better;
import org.cellbed.experiment.result.Results;

/** The judge of the claims of an experiment by its outcomes. Immutable. */
public final class Verdicts {
    /** The least number of seeds; with fewer, all of them lie on one side by chance in more than 5 % of cases. */
    private static final int ENOUGH_SEEDS = 6;

    private final Results results;
    private final OutcomeIndex index;

    private Verdicts(Results results) {
        this.results = results;
        this.index = new OutcomeIndex(results);
    }

    /** Returns a verdict for each claim, in the same order. */
    public static List<Verdict> of(Results results) {
        Verdicts verdicts = new Verdicts(results);
        return results.claims().stream().map(verdicts::judge).toList();
    }

    /** Returns the quantity that a claim is about. */
    public static Quantity quantity(Claim claim) {
        return switch (claim.kind()) {
            case FASTER -> Quantity.of(Measure.SLOTS_TO_95);
            case BALANCED -> Quantity.IMBALANCE;
            case BETTER, INCREASES, DECREASES -> Quantity.of(claim.measure());
        };
    }

    /** Whether a claim is about one policy along an axis, rather than about two policies. */
    public static boolean isAlongAxis(Claim claim) {
        return claim.kind() == Kind.INCREASES || claim.kind() == Kind.DECREASES;
    }

    private Verdict judge(Claim claim) {
        return isAlongAxis(claim) ? along(claim) : between(claim);
    }

    private Verdict between(Claim claim) {
        Quantity quantity = quantity(claim);
        if (quantity.better() == Better.NEITHER) {
            return Verdict.notJudged(claim, quantity.name() + " has no better direction, expected a measure that has");
        }
        if (!Rewards.comparable(quantity, claim.policy(), claim.than())) {
            return Verdict.notJudged(
                    claim,
                    "the utility is comparable only between equal rewards: " + claim.policy() + " and " + claim.than()
                            + " learn from different ones");
        }
        Pairs pairs = new Pairs();
        for (String setting : covered(claim)) {
            pairs.add(sample(claim, setting, claim.policy()), sample(claim, setting, claim.than()));
        }
        Evidence evidence = Evidence.of(pairs, quantity);
        String divergence = divergence(claim, evidence);
        if (evidence.count() == 0) {
            return new Verdict(
                    claim,
                    Judgement.NOT_JUDGED,
                    evidence,
                    joined("no seed has a value of " + quantity.name() + " for both policies", divergence));
        }
        return judged(claim, evidence, quantity.better() == Better.LOWER, divergence);
    }

    private Verdict along(Claim claim) {
        Quantity quantity = quantity(claim);
        String axis = claim.than();
        if (!Rewards.comparableAlong(quantity, axis)) {
            return Verdict.notJudged(
                    claim, "the utility is comparable only between equal rewards, and " + axis + " changes the reward");
        }
        AxisSlopes slopes = new AxisSlopes(axis);
        for (String setting : covered(claim)) {
            Map<String, String> values = index.values(setting);
            AxisNumber.of(values.get(axis))
                    .ifPresent(x -> slopes.add(values, x.value(), sample(claim, setting, claim.policy())));
        }
        Evidence evidence = slopes.evidence(quantity.unit());
        String divergence = divergence(claim, evidence);
        if (evidence.count() == 0) {
            return new Verdict(
                    claim,
                    Judgement.NOT_JUDGED,
                    evidence,
                    joined("no seed has two values of " + quantity.name() + " along " + axis, divergence));
        }
        return judged(claim, evidence, claim.kind() == Kind.DECREASES, divergence);
    }

    private static Verdict judged(Claim claim, Evidence evidence, boolean claimedBelow, String divergence) {
        Optional<Interval> interval = evidence.estimate().interval();
        if (interval.isEmpty()) {
            return new Verdict(
                    claim,
                    Judgement.NOT_JUDGED,
                    evidence,
                    joined("a single seed gives no interval, expected at least two", divergence));
        }
        Judgement judgement = Judgement.of(interval.get(), claimedBelow);
        if (isDecidedByDivergence(claim, judgement, evidence)) {
            return new Verdict(
                    claim,
                    Judgement.NOT_JUDGED,
                    evidence,
                    joined("the other trials do not represent the diverging ones", divergence));
        }
        return new Verdict(claim, judgement, evidence, joined(fewSeeds(evidence.seeds()), divergence));
    }

    /**
     * Whether more trials diverge on the side that the interval favours, or the interval favours no side although their
     * numbers differ.
     */
    private static boolean isDecidedByDivergence(Claim claim, Judgement judgement, Evidence evidence) {
        int more = Integer.compare(evidence.diverging(), evidence.otherDiverging());
        return !isAlongAxis(claim) && more != 0 && judgement != (more > 0 ? Judgement.OPPOSITE : Judgement.CONFIRMED);
    }

    private static String fewSeeds(int seeds) {
        return seeds >= ENOUGH_SEEDS
                ? ""
                : String.format(
                        Locale.ROOT,
                        "only %d seeds: all of them lie on one side by chance in %.0f %% of cases",
                        seeds,
                        100.0 * Math.pow(2.0, 1.0 - seeds));
    }

    private static String divergence(Claim claim, Evidence evidence) {
        List<String> parts = new ArrayList<>();
        if (evidence.diverging() > 0) {
            parts.add(claim.policy() + " diverges in " + trials(evidence.diverging()));
        }
        if (evidence.otherDiverging() > 0) {
            parts.add(claim.than() + " diverges in " + trials(evidence.otherDiverging()));
        }
        return parts.isEmpty() ? "" : String.join(", ", parts) + ", left out of the estimate";
    }

    private static String trials(int count) {
        return count == 1 ? "1 trial" : count + " trials";
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : second + "; " + first;
    }

    private List<String> covered(Claim claim) {
        return results.settings().stream()
                .filter(setting -> claim.covers(index.values(setting)))
                .toList();
    }

    private Sample sample(Claim claim, String setting, String policy) {
        return Sample.of(index.comparable(setting, policy, claim.phase()), quantity(claim));
    }
}
