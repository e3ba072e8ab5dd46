package org.cellbed.experiment.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Measure.Better;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.result.ServerLoad;

/**
 * The statistics of an experiment: the means for every setting, policy, phase and quantity, and the comparisons with
 * the first policy. They are in the order of the experiment and depend only on the outcomes. Not thread-safe.
 */
public final class ExperimentStatistics {
    private final Results results;
    private final OutcomeIndex index;
    private final List<StatisticRow> rows = new ArrayList<>();

    private ExperimentStatistics(Results results) {
        this.results = results;
        this.index = new OutcomeIndex(results);
    }

    /** Computes all statistics. */
    public static List<StatisticRow> of(Results results) {
        List<Quantity> quantities = quantities(results);
        ExperimentStatistics statistics = new ExperimentStatistics(results);
        for (String setting : results.settings()) {
            for (String policy : results.policies()) {
                for (Phase phase : Phase.values()) {
                    quantities.forEach(quantity -> statistics.add(new Subject(setting, policy, phase, quantity)));
                }
            }
        }
        return List.copyOf(statistics.rows);
    }

    /** Returns all quantities of the outcomes: the measures, and those by server. */
    public static List<Quantity> quantities(Results results) {
        Stream<Quantity> measures = Arrays.stream(Measure.values()).map(Quantity::of);
        List<Integer> servers = servers(results);
        Stream<Quantity> loads = servers.stream().map(Quantity::load);
        Stream<Quantity> shares = servers.stream().map(Quantity::share);
        Stream<Quantity> spread = servers.isEmpty() ? Stream.of() : Stream.of(Quantity.IMBALANCE);
        return Stream.of(measures, spread, loads, shares).flatMap(some -> some).toList();
    }

    /** Returns the servers with known loads, in ascending order. */
    public static List<Integer> servers(Results results) {
        return results.outcomes().stream()
                .flatMap(outcome -> outcome.servers().stream())
                .map(ServerLoad::server)
                .distinct()
                .sorted()
                .toList();
    }

    private void add(Subject subject) {
        List<Outcome> outcomes = index.of(subject.setting(), subject.policy(), subject.phase());
        Quantity quantity = subject.quantity();
        if (outcomes.stream().mapToDouble(quantity.of()).noneMatch(Double::isFinite)) {
            return;
        }
        Sample sample = Sample.of(outcomes, quantity);
        int seeds = sample.values().size();
        int diverging = sample.diverging().size();
        rows.add(new StatisticRow(subject, Statistic.MEAN, "", sample.mean(), seeds, diverging));
        rows.add(new StatisticRow(subject, Statistic.IQM, "", sample.interquartileMean(), seeds, diverging));
        reference(subject).ifPresent(other -> compare(subject, sample, other));
    }

    private Optional<String> reference(Subject subject) {
        return results.policies().stream()
                .findFirst()
                .filter(first -> !first.equals(subject.policy()))
                .filter(first -> Rewards.comparable(subject.quantity(), subject.policy(), first));
    }

    private void compare(Subject subject, Sample sample, String other) {
        Quantity quantity = subject.quantity();
        Pairs pairs = new Pairs();
        pairs.add(sample, Sample.of(index.comparable(subject.setting(), other, subject.phase()), quantity));
        if (pairs.count() == 0) {
            return;
        }
        add(subject, Statistic.PAIRED_DIFFERENCE, other, pairs, pairs.difference());
        if (quantity.better() != Better.NEITHER) {
            boolean lower = quantity.better() == Better.LOWER;
            add(subject, Statistic.PROBABILITY_OF_IMPROVEMENT, other, pairs, pairs.probabilityOfImprovement(lower));
            Estimate share = new Estimate(pairs.pairedShare(lower), Optional.empty());
            add(subject, Statistic.PAIRED_SHARE, other, pairs, share);
        }
    }

    private void add(Subject subject, Statistic statistic, String other, Pairs pairs, Estimate estimate) {
        rows.add(new StatisticRow(subject, statistic, other, estimate, pairs.count(), pairs.firstDiverging()));
    }
}
