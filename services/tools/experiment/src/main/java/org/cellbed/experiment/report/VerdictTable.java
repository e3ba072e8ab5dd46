package org.cellbed.experiment.report;

import java.util.List;
import java.util.Locale;
import org.cellbed.analysis.report.Html;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.statistics.Evidence;
import org.cellbed.experiment.statistics.Judgement;
import org.cellbed.experiment.statistics.Verdict;
import org.cellbed.experiment.statistics.Verdicts;

/** The table of verdicts. */
final class VerdictTable {
    private static final List<String> HEAD =
            List.of("claim", "verdict", "estimate", "95 % interval", "seeds", "P(better)", "better on the same seed");

    private VerdictTable() {}

    static void write(Html html, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            html.element("p", "The experiment makes no claim.");
            return;
        }
        html.grid("Verdicts", HEAD, verdicts.stream().map(VerdictTable::row).toList());
    }

    private static List<String> row(Verdict verdict) {
        Evidence evidence = verdict.evidence();
        return List.of(
                claim(verdict),
                "<span class=\"verdict " + css(verdict.judgement()) + "\">"
                        + Html.escaped(verdict.judgement().text()) + "</span>",
                Cell.number(evidence.estimate().value(), evidence.unit()) + EstimateText.relative(evidence),
                Cell.interval(evidence.estimate()),
                seeds(evidence),
                Cell.estimate(evidence.probability()),
                Cell.number(evidence.pairedShare(), ""));
    }

    private static String claim(Verdict verdict) {
        Claim claim = verdict.claim();
        String at = claim.at();
        String what = claim.id() + ": " + Titles.of(Verdicts.quantity(claim)) + " of " + claim.policy()
                + (Verdicts.isAlongAxis(claim) ? " along " : " less that of ") + claim.than() + ", "
                + claim.phase().text() + (at == null ? "" : ", " + at);
        return Html.escaped(claim.text()) + "<br><small>" + Html.escaped(what) + "</small>"
                + (verdict.note().isEmpty()
                        ? ""
                        : "<br><small class=\"note\">" + Html.escaped(verdict.note()) + "</small>");
    }

    private static String seeds(Evidence evidence) {
        String seeds = Integer.toString(evidence.seeds());
        return evidence.count() == evidence.seeds() ? seeds : seeds + " (" + evidence.count() + " pairs)";
    }

    private static String css(Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
