package org.cellbed.experiment.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellbed.analysis.report.plot.Palette;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.statistics.Estimate;
import org.cellbed.experiment.statistics.OutcomeIndex;
import org.cellbed.experiment.statistics.Quantity;
import org.cellbed.experiment.statistics.Rewards;
import org.cellbed.experiment.statistics.Statistic;
import org.cellbed.experiment.statistics.StatisticRow;
import org.cellbed.experiment.statistics.Subject;

/** The means of an experiment by their subject, and the colours of its policies. Immutable. */
final class Drawn {
    private record Key(String setting, String policy, Phase phase, String quantity) {}

    private final Results results;
    private final OutcomeIndex index;
    private final Map<Key, StatisticRow> means = new HashMap<>();

    Drawn(Analysis analysis) {
        results = analysis.results();
        index = new OutcomeIndex(results);
        analysis.statistics().stream()
                .filter(row -> row.statistic() == Statistic.MEAN)
                .forEach(row -> means.put(key(row.subject()), row));
    }

    Results results() {
        return results;
    }

    Map<String, String> values(String setting) {
        return index.values(setting);
    }

    Optional<StatisticRow> mean(String setting, String policy, Phase phase, Quantity quantity) {
        return Optional.ofNullable(means.get(key(new Subject(setting, policy, phase, quantity))));
    }

    /** Returns the policies whose values of a quantity are comparable: those with the reward of the first policy. */
    List<String> policies(Quantity quantity) {
        return results.policies().stream()
                .filter(policy ->
                        Rewards.comparable(quantity, policy, results.policies().get(0)))
                .toList();
    }

    /** Returns a sentence about policies that are left out; empty if there are none. */
    String leftOut(Quantity quantity) {
        List<String> shown = policies(quantity);
        String others = results.policies().stream()
                .filter(policy -> !shown.contains(policy))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " Not shown, as they learned from another reward: " + others + ".";
    }

    static String colour(Results results, String policy) {
        return Palette.of(results.policies().indexOf(policy), results.policies().size());
    }

    /** Returns a caption for a figure with intervals. */
    static String caption(Quantity quantity, String where, String phase) {
        String what = quantity.name().equals(Measure.UTILITY.text())
                ? "Utility (eq. 20)"
                : Titles.capitalized(Titles.of(quantity));
        return what + (where.isEmpty() ? "" : " at " + where) + ", " + phase
                + ": mean over scenario seeds with its 95 % interval.";
    }

    /** Returns the mean to draw; none if trials diverge, because the mean of the others would mislead. */
    static Estimate drawable(StatisticRow row) {
        return row.diverging() == 0 ? row.estimate() : Estimate.NONE;
    }

    /**
     * Returns a sentence about results that are not drawn because trials diverge; empty if none diverges.
     *
     * @param where names the place of a row; empty if there is only one
     */
    static String diverging(List<StatisticRow> rows, Function<StatisticRow, String> where) {
        Map<String, List<String>> byPolicy = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.diverging() > 0)
                .forEach(row -> byPolicy.computeIfAbsent(row.subject().policy(), unseen -> new ArrayList<>())
                        .add((where.apply(row) + " (" + row.diverging() + " of " + (row.diverging() + row.seeds())
                                        + ")")
                                .strip()));
        return byPolicy.isEmpty()
                ? ""
                : byPolicy.entrySet().stream()
                        .map(policy -> policy.getKey() + " " + String.join(", ", policy.getValue()))
                        .collect(Collectors.joining("; ", " Not drawn, as trials diverge: ", "."));
    }

    private static Key key(Subject subject) {
        return new Key(
                subject.setting(),
                subject.policy(),
                subject.phase(),
                subject.quantity().name());
    }
}
