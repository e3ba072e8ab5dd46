package org.cellbed.experiment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellbed.analysis.report.Figure;
import org.cellbed.analysis.report.plot.Band;
import org.cellbed.analysis.report.plot.IntervalPlot;
import org.cellbed.analysis.report.plot.IntervalPlot.Marks;
import org.cellbed.analysis.report.plot.IntervalPlot.Scale;
import org.cellbed.analysis.report.plot.Line;
import org.cellbed.experiment.result.CurvePoint;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.result.Trial;
import org.cellbed.experiment.statistics.Estimate;
import org.cellbed.experiment.statistics.Quantity;
import org.cellbed.experiment.statistics.Rewards;

/** The figures of learning curves: window by window, the mean over the seeds that do not diverge, with its interval. */
final class CurveFigures {
    private static final List<Measure> OF_ONE_SETTING = List.of(Measure.DELAY_MEAN, Measure.UTILITY, Measure.VAR_LD);

    private record Place(String setting, Measure measure, String policy) {}

    private final Results results;
    private final Map<Place, List<CurvePoint>> curves;

    CurveFigures(Results results) {
        this.results = results;
        Set<Trial> sound = results.outcomes().stream()
                .filter(outcome -> outcome.phase() == Phase.TRAINING && !outcome.diverges())
                .map(Outcome::trial)
                .collect(Collectors.toSet());
        this.curves = results.curves().stream()
                .filter(point -> sound.contains(point.trial()))
                .collect(Collectors.groupingBy(point -> new Place(
                        point.trial().setting(), point.measure(), point.trial().policy())));
    }

    List<Figure> all() {
        long settings = results.settings().stream().filter(this::isTrained).count();
        List<Measure> measures = settings > 1 ? List.of(Measure.DELAY_MEAN) : OF_ONE_SETTING;
        List<Figure> figures = new ArrayList<>();
        for (String setting : results.settings()) {
            measures.forEach(measure -> figures.add(figure(setting, measure)));
        }
        return figures;
    }

    private boolean isTrained(String setting) {
        return curves.keySet().stream().anyMatch(place -> place.setting().equals(setting));
    }

    private Figure figure(String setting, Measure measure) {
        Quantity quantity = Quantity.of(measure);
        List<String> trained = results.policies().stream()
                .filter(policy -> curves.containsKey(new Place(setting, measure, policy)))
                .toList();
        List<String> shown = trained.stream()
                .filter(policy -> Rewards.comparable(quantity, policy, trained.get(0)))
                .toList();
        List<Band> bands = shown.stream()
                .map(policy -> band(policy, curves.getOrDefault(new Place(setting, measure, policy), List.of())))
                .toList();
        List<Double> values =
                bands.stream().flatMap(band -> ends(band).stream()).toList();
        Scale scale = Scales.of(values);
        String where = setting.isEmpty() ? "" : " at " + setting;
        String title = "Learning: " + Titles.of(quantity) + where;
        return new Figure(
                Titles.file("curve-" + measure.text() + "-" + setting),
                title,
                "Mean over scenario seeds of windows of training, with the 95 % interval of each window shaded."
                        + diverging(setting)
                        + (shown.size() == trained.size()
                                ? ""
                                : " Only policies that learn from the same reward as " + trained.get(0) + ".")
                        + Scales.note(scale),
                new IntervalPlot("slot of training", Titles.withUnit(quantity), bands, Marks.RIBBON, scale));
    }

    /** Returns a sentence about trainings that no mean includes; empty if there are none. */
    private String diverging(String setting) {
        List<String> left = new ArrayList<>();
        for (String policy : results.policies()) {
            long diverging = results.outcomes().stream()
                    .filter(outcome -> outcome.phase() == Phase.TRAINING && outcome.diverges())
                    .map(Outcome::trial)
                    .filter(trial ->
                            trial.setting().equals(setting) && trial.policy().equals(policy))
                    .count();
            if (diverging > 0) {
                left.add(policy + " (" + diverging + ")");
            }
        }
        return left.isEmpty() ? "" : " Left out, as they diverge, trials of " + String.join(", ", left) + ".";
    }

    private static List<Double> ends(Band band) {
        List<Double> ends = new ArrayList<>();
        for (int k = 0; k < band.low().length; k++) {
            double y = band.line().y()[k];
            ends.add(Double.isFinite(band.low()[k]) ? band.low()[k] : y);
            ends.add(Double.isFinite(band.high()[k]) ? band.high()[k] : y);
        }
        return ends;
    }

    private Band band(String policy, List<CurvePoint> points) {
        Map<Integer, Map<Long, Double>> windows = new TreeMap<>();
        points.forEach(point -> windows.computeIfAbsent(point.slot(), unseen -> new TreeMap<>())
                .put(point.trial().scenarioSeed(), point.value()));
        List<Estimate> means = windows.values().stream()
                .map(bySeed -> Estimate.mean(bySeed.values()))
                .toList();
        Line line = new Line(
                policy,
                Drawn.colour(results, policy),
                windows.keySet().stream().mapToDouble(Integer::doubleValue).toArray(),
                means.stream().mapToDouble(Estimate::value).toArray());
        return new Band(
                line,
                means.stream().mapToDouble(Estimate::low).toArray(),
                means.stream().mapToDouble(Estimate::high).toArray());
    }
}
