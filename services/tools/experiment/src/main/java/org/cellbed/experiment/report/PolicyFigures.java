package org.cellbed.experiment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.analysis.report.Figure;
import org.cellbed.analysis.report.plot.IntervalBar;
import org.cellbed.analysis.report.plot.IntervalBarPlot;
import org.cellbed.analysis.report.plot.Palette;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.statistics.Estimate;
import org.cellbed.experiment.statistics.ExperimentStatistics;
import org.cellbed.experiment.statistics.Quantity;
import org.cellbed.experiment.statistics.StatisticRow;

/** The bar charts of a setting: measures by policy, and loads and shares by server. */
final class PolicyFigures {
    private static final Map<Phase, String> COLOURS =
            Map.of(Phase.TRAINING, Palette.GREY, Phase.GREEDY, Palette.PLAIN, Phase.SAMPLED, "#56B4E9");

    private final Drawn drawn;
    private final List<Integer> servers;

    PolicyFigures(Drawn drawn) {
        this.drawn = drawn;
        this.servers = ExperimentStatistics.servers(drawn.results());
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        List<Phase> evaluated = List.of(Phase.GREEDY, Phase.SAMPLED);
        for (String setting : drawn.results().settings()) {
            for (Measure measure : List.of(Measure.DELAY_MEAN, Measure.DELAY_P95, Measure.UTILITY, Measure.VAR_LD)) {
                figures.add(byPolicy(setting, Quantity.of(measure), evaluated));
            }
            figures.add(byPolicy(setting, Quantity.of(Measure.SLOTS_TO_95), List.of(Phase.TRAINING)));
            figures.add(byServer(setting, "load", "Load of the servers", "mean load (s)", true));
            figures.add(byServer(setting, "share", "Share of the servers", "share of tasks", false));
        }
        return figures;
    }

    private Figure byPolicy(String setting, Quantity quantity, List<Phase> phases) {
        List<StatisticRow> rows = new ArrayList<>();
        List<IntervalBar> bars = new ArrayList<>();
        List<String> policies = drawn.policies(quantity).stream()
                .filter(policy -> phases.stream()
                        .anyMatch(phase ->
                                drawn.mean(setting, policy, phase, quantity).isPresent()))
                .toList();
        for (Phase phase : phases) {
            for (String policy : policies) {
                Optional<StatisticRow> row = drawn.mean(setting, policy, phase, quantity);
                row.ifPresent(rows::add);
                row.map(Drawn::drawable)
                        .ifPresent(mean ->
                                bars.add(bar(policy, phase.text(), COLOURS.getOrDefault(phase, Palette.GREY), mean)));
            }
        }
        String where = Titles.setting(drawn.values(setting));
        String phaseNames = phases.get(0) == Phase.TRAINING ? "in training" : "evaluated on fresh slots";
        return new Figure(
                Titles.file(quantity.name() + "-by-policy-" + setting),
                Titles.capitalized(Titles.of(quantity)) + (where.isEmpty() ? "" : ", " + where),
                Drawn.caption(quantity, where, phaseNames)
                        + Drawn.diverging(rows, row -> row.subject().phase().text())
                        + drawn.leftOut(quantity),
                new IntervalBarPlot("", Titles.withUnit(quantity), policies, bars));
    }

    private Figure byServer(String setting, String name, String title, String yTitle, boolean load) {
        List<IntervalBar> bars = new ArrayList<>();
        List<StatisticRow> rows = new ArrayList<>();
        for (String policy : drawn.results().policies()) {
            for (int server : servers) {
                Quantity quantity = load ? Quantity.load(server) : Quantity.share(server);
                Optional<StatisticRow> row = drawn.mean(setting, policy, Phase.GREEDY, quantity);
                row.filter(one -> server == servers.get(0)).ifPresent(rows::add);
                row.map(Drawn::drawable)
                        .ifPresent(mean ->
                                bars.add(bar(place(server), policy, Drawn.colour(drawn.results(), policy), mean)));
            }
        }
        String where = Titles.setting(drawn.values(setting));
        return new Figure(
                Titles.file(name + "-by-server-" + setting),
                title + (where.isEmpty() ? "" : ", " + where),
                (load
                                ? "Mean over slots of the load as broadcast"
                                : "Share of all tasks that were decided for each server")
                        + ", greedy: mean over scenario seeds with its 95 % interval."
                        + Drawn.diverging(rows, row -> ""),
                new IntervalBarPlot(
                        "", yTitle, servers.stream().map(PolicyFigures::place).toList(), bars));
    }

    private static String place(int server) {
        return "server " + server;
    }

    private static IntervalBar bar(String place, String name, String colour, Estimate mean) {
        return new IntervalBar(place, name, colour, mean.value(), mean.low(), mean.high());
    }
}
