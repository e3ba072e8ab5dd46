package org.cellbed.experiment.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cellbed.analysis.report.Assumptions;
import org.cellbed.analysis.report.Entry;
import org.cellbed.analysis.report.Figure;
import org.cellbed.analysis.report.Html;
import org.cellbed.analysis.report.Page;
import org.cellbed.experiment.result.FailedTrial;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.statistics.StatisticRow;

/** The page of an experiment, with the verdicts first. */
final class ExperimentPage {
    private final Analysis analysis;
    private final Results results;

    ExperimentPage(Analysis analysis) {
        this.analysis = analysis;
        this.results = analysis.results();
    }

    /**
     * Returns the whole page.
     *
     * @param svg draws a figure
     */
    String html(List<Figure> figures, Function<Figure, String> svg) {
        Html html = Page.begin("Experiment " + results.name(), results.question());
        warnings(html);
        VerdictTable.write(html, analysis.verdicts());
        html.raw("<div class=\"plots\">\n");
        figures.forEach(figure -> html.figure(figure, svg.apply(figure)));
        html.end("div");
        NumberTables.write(html, analysis);
        leftOut(html);
        parameters(html);
        Assumptions.write(html, "the values of this experiment are in experiment.yaml and in its parameters, above.");
        again(html);
        return Page.end(html);
    }

    private void warnings(Html html) {
        if (!results.failed().isEmpty()) {
            warn(html, results.failed().size(), "failed", "See the list below.");
        }
        long diverging = results.outcomes().stream()
                .filter(Outcome::diverges)
                .map(Outcome::trial)
                .distinct()
                .count();
        if (diverging > 0) {
            warn(html, diverging, "diverged", "Diverging trials are counted beside the figures, which leave them out.");
        }
    }

    private static void warn(Html html, long count, String what, String then) {
        html.element(
                "p class=\"warning\"",
                String.format(Locale.ROOT, "%d %s %s. %s", count, count == 1 ? "trial" : "trials", what, then));
    }

    private void leftOut(Html html) {
        if (!results.leftOut().isEmpty()) {
            html.element("h2", "What was left out").raw("<ul>\n");
            results.leftOut().forEach(sentence -> html.element("li", sentence));
            html.end("ul");
        }
        if (!results.failed().isEmpty()) {
            html.element("h2", "Trials that failed");
            html.grid(
                    "Without an outcome",
                    List.of("policy", "setting", "scenario seed", "why"),
                    results.failed().stream().map(ExperimentPage::failed).toList());
        }
        List<StatisticRow> diverging = NumberTables.diverging(analysis);
        if (!diverging.isEmpty()) {
            html.element("h2", "Trials that diverged");
            html.grid(
                    "Queues grew without bound, so that all measures depend on the length of the run",
                    List.of("policy", "setting", "phase", "diverging trials", "other trials"),
                    diverging.stream().map(ExperimentPage::diverged).toList());
        }
    }

    private static List<String> failed(FailedTrial failed) {
        return List.of(
                Html.escaped(failed.trial().policy()),
                Titles.cell(failed.trial().setting()),
                Long.toString(failed.trial().scenarioSeed()),
                Html.escaped(failed.why()));
    }

    private static List<String> diverged(StatisticRow row) {
        return List.of(
                Html.escaped(row.subject().policy()),
                Titles.cell(row.subject().setting()),
                row.subject().phase().text(),
                Integer.toString(row.diverging()),
                Integer.toString(row.seeds()));
    }

    private void parameters(Html html) {
        html.details("Parameters")
                .table(
                        "All parameters",
                        results.parameters().entrySet().stream()
                                .map((Map.Entry<String, String> one) -> Entry.text(one.getKey(), one.getValue()))
                                .toList())
                .end("details");
    }

    private static void again(Html html) {
        html.details("How this page was made, and how to draw it again")
                .element(
                        "p",
                        "Every interval is a 95 % percentile bootstrap over scenario seeds, within each setting if a claim"
                                + " covers several. Differences are between trials of the same seed, which have the same"
                                + " tasks. The interquartile mean leaves out the lowest and the highest quarter of the"
                                + " seeds, rounded down. Figures leave out diverging trials. The numbers are in"
                                + " statistics.csv and verdicts.csv, those of single trials in outcomes.csv and curves.csv."
                                + " docs/experiments.md explains more.")
                .element("p", "This command draws the same bytes from the folder of the experiment:")
                .element("pre", "./cellbed report FOLDER")
                .end("details");
    }
}
