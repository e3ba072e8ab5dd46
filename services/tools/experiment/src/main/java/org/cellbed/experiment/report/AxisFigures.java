package org.cellbed.experiment.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellbed.analysis.report.Figure;
import org.cellbed.analysis.report.plot.Band;
import org.cellbed.analysis.report.plot.IntervalPlot;
import org.cellbed.analysis.report.plot.IntervalPlot.Marks;
import org.cellbed.analysis.report.plot.IntervalPlot.Scale;
import org.cellbed.analysis.report.plot.Line;
import org.cellbed.experiment.result.AxisNumber;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.statistics.Estimate;
import org.cellbed.experiment.statistics.Quantity;
import org.cellbed.experiment.statistics.Rewards;
import org.cellbed.experiment.statistics.StatisticRow;

/** The figures of measures against each axis with several numbers, with a line for each policy. */
final class AxisFigures {
    private static final List<Quantity> QUANTITIES = List.of(
            Quantity.of(Measure.DELAY_MEAN),
            Quantity.of(Measure.DELAY_P95),
            Quantity.of(Measure.UTILITY),
            Quantity.of(Measure.VAR_LD));

    /** A setting with its place on an axis. */
    private record Place(double x, String setting) {}

    private final Drawn drawn;
    private final Map<String, Map<Map<String, String>, List<Place>>> axes = new LinkedHashMap<>();

    AxisFigures(Drawn drawn) {
        this.drawn = drawn;
        names().forEach(axis -> axes.put(axis, groups(axis)));
        axes.values().forEach(groups -> groups.values().removeIf(places -> places.size() < 2));
        axes.values().removeIf(Map::isEmpty);
    }

    boolean haveAny() {
        return !axes.isEmpty();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        axes.forEach((axis, groups) -> groups.forEach((others, places) -> QUANTITIES.stream()
                .filter(quantity -> Rewards.comparableAlong(quantity, axis))
                .forEach(quantity -> figures.add(figure(axis, others, places, quantity)))));
        return figures;
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        drawn.results()
                .settings()
                .forEach(setting -> names.addAll(drawn.values(setting).keySet()));
        return names;
    }

    /** Returns the settings along an axis, for each combination of the values of the other axes. */
    private Map<Map<String, String>, List<Place>> groups(String axis) {
        Map<Map<String, String>, List<Place>> groups = new LinkedHashMap<>();
        for (String setting : drawn.results().settings()) {
            Map<String, String> others = new LinkedHashMap<>(drawn.values(setting));
            AxisNumber.of(others.remove(axis))
                    .ifPresent(x -> groups.computeIfAbsent(others, unseen -> new ArrayList<>())
                            .add(new Place(x.value(), setting)));
        }
        groups.values().forEach(places -> places.sort(Comparator.comparingDouble(Place::x)));
        return groups;
    }

    private Figure figure(String axis, Map<String, String> others, List<Place> places, Quantity quantity) {
        List<StatisticRow> rows = new ArrayList<>();
        List<Band> bands = drawn.policies(quantity).stream()
                .map(policy -> band(policy, places, quantity, rows))
                .toList();
        List<Double> values = rows.stream()
                .filter(row -> Double.isFinite(Drawn.drawable(row).value()))
                .map(row -> row.estimate().interval().isPresent()
                        ? row.estimate().low()
                        : row.estimate().value())
                .toList();
        Scale scale = Scales.of(values);
        String where = Titles.setting(others);
        String title = Titles.capitalized(Titles.of(quantity)) + " against " + Titles.axis(axis)
                + (where.isEmpty() ? "" : ", " + where);
        return new Figure(
                Titles.file(quantity.name() + "-by-" + axis + "-" + where),
                title,
                Drawn.caption(quantity, where, "greedy")
                        + Drawn.diverging(rows, row -> "at " + place(axis, row))
                        + drawn.leftOut(quantity)
                        + Scales.note(scale),
                new IntervalPlot(Titles.axis(axis), Titles.withUnit(quantity), bands, Marks.WHISKERS, scale));
    }

    private String place(String axis, StatisticRow row) {
        return drawn.values(row.subject().setting()).getOrDefault(axis, "");
    }

    private Band band(String policy, List<Place> places, Quantity quantity, List<StatisticRow> rows) {
        List<Estimate> means = new ArrayList<>();
        for (Place place : places) {
            Optional<StatisticRow> row = drawn.mean(place.setting(), policy, Phase.GREEDY, quantity);
            row.ifPresent(rows::add);
            means.add(row.map(Drawn::drawable).orElse(Estimate.NONE));
        }
        Line line = new Line(
                policy,
                Drawn.colour(drawn.results(), policy),
                places.stream().mapToDouble(Place::x).toArray(),
                means.stream().mapToDouble(Estimate::value).toArray());
        return new Band(
                line,
                means.stream().mapToDouble(Estimate::low).toArray(),
                means.stream().mapToDouble(Estimate::high).toArray());
    }
}
