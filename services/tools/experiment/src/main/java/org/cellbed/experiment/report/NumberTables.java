package org.cellbed.experiment.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.analysis.report.Html;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.statistics.Quantity;
import org.cellbed.experiment.statistics.Statistic;
import org.cellbed.experiment.statistics.StatisticRow;
import org.cellbed.experiment.statistics.Subject;

/** All numbers of an experiment: the most important ones in a table of their own, all of them below. */
final class NumberTables {
    private static final List<Quantity> WANTED = List.of(
            Quantity.of(Measure.DELAY_MEAN),
            Quantity.of(Measure.DELAY_P95),
            Quantity.of(Measure.VAR_LD),
            Quantity.of(Measure.UTILITY));

    private NumberTables() {}

    static void write(Html html, Analysis analysis) {
        Map<List<String>, Map<String, StatisticRow>> places = new LinkedHashMap<>();
        Map<Subject, Map<Statistic, StatisticRow>> all = new LinkedHashMap<>();
        for (StatisticRow row : analysis.statistics()) {
            Subject subject = row.subject();
            all.computeIfAbsent(subject, unseen -> new EnumMap<>(Statistic.class))
                    .put(row.statistic(), row);
            if (row.statistic() == Statistic.MEAN && subject.phase() != Phase.TRAINING) {
                List<String> place = List.of(
                        subject.policy(), subject.setting(), subject.phase().text());
                places.computeIfAbsent(place, unseen -> new LinkedHashMap<>())
                        .put(subject.quantity().name(), row);
            }
        }
        List<String> head = new ArrayList<>(List.of("policy", "setting", "phase"));
        WANTED.forEach(quantity -> head.add(Titles.withUnit(quantity)));
        head.add("seeds");
        List<List<String>> rows = new ArrayList<>();
        places.forEach((place, means) -> rows.add(wanted(place, means)));
        html.element("h2", "Numbers").grid("Means over scenario seeds with 95 % intervals", head, rows);
        html.details("Every number");
        html.grid(
                "All measures; differences and probabilities against the first policy",
                List.of(
                        "policy",
                        "setting",
                        "phase",
                        "measure",
                        "mean",
                        "interquartile mean",
                        "paired difference",
                        "P(better)",
                        "better on the same seed",
                        "seeds"),
                all.entrySet().stream()
                        .map(entry -> every(entry.getKey(), entry.getValue()))
                        .toList());
        html.end("details");
    }

    /** Returns a row for each subject with diverging trials. */
    static List<StatisticRow> diverging(Analysis analysis) {
        Map<List<String>, StatisticRow> rows = new LinkedHashMap<>();
        analysis.statistics().stream()
                .filter(row -> row.statistic() == Statistic.MEAN && row.diverging() > 0)
                .forEach(row -> rows.putIfAbsent(
                        List.of(
                                row.subject().setting(),
                                row.subject().policy(),
                                row.subject().phase().text()),
                        row));
        return List.copyOf(rows.values());
    }

    private static List<String> wanted(List<String> place, Map<String, StatisticRow> means) {
        List<String> cells = new ArrayList<>();
        cells.add(Html.escaped(place.get(0)));
        cells.add(Titles.cell(place.get(1)));
        cells.add(place.get(2));
        for (Quantity quantity : WANTED) {
            StatisticRow row = means.get(quantity.name());
            cells.add(row == null ? "–" : row.seeds() == 0 ? "diverges" : Cell.estimate(row.estimate()));
        }
        cells.add(means.values().stream()
                .findFirst()
                .map(row -> EstimateText.trials(row.seeds(), row.diverging()))
                .orElse("0"));
        return cells;
    }

    private static List<String> every(Subject subject, Map<Statistic, StatisticRow> rows) {
        List<String> cells = new ArrayList<>(List.of(
                Html.escaped(subject.policy()),
                Titles.cell(subject.setting()),
                subject.phase().text(),
                Html.escaped(subject.quantity().name())));
        for (Statistic statistic : Statistic.values()) {
            StatisticRow row = rows.get(statistic);
            cells.add(row == null ? "–" : Cell.estimate(row.estimate()));
        }
        StatisticRow mean = rows.get(Statistic.MEAN);
        cells.add(mean == null ? "0" : EstimateText.trials(mean.seeds(), mean.diverging()));
        return cells;
    }
}
