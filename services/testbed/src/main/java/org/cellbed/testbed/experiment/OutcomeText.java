package org.cellbed.testbed.experiment;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.cellbed.testbed.experiment.result.Measure;
import org.cellbed.testbed.experiment.result.Outcome;
import org.cellbed.testbed.experiment.result.Phase;
import org.cellbed.testbed.experiment.result.Results;

/** The outcomes of an experiment as a table for people: means over seeds, those that diverge counted and left out. */
public final class OutcomeText {
    private OutcomeText() {}

    /** Some lines. */
    public static String of(Results results) {
        StringBuilder text = new StringBuilder();
        for (String setting : results.settings()) {
            if (!setting.isEmpty()) {
                text.append(setting).append('\n');
            }
            text.append(String.format(
                    "%-18s %-8s %5s %9s %10s %12s %10s%n",
                    "policy", "phase", "seeds", "delay", "p95", "var(LD)", "utility"));
            for (String policy : results.policies()) {
                for (Phase phase : Phase.values()) {
                    List<Outcome> same = results.outcomes().stream()
                            .filter(outcome -> outcome.phase() == phase
                                    && outcome.trial().policy().equals(policy)
                                    && outcome.trial().setting().equals(setting))
                            .toList();
                    if (!same.isEmpty()) {
                        text.append(row(policy, phase, same));
                    }
                }
            }
        }
        results.leftOut().forEach(sentence -> text.append(sentence).append('\n'));
        results.failed()
                .forEach(failed -> text.append(String.format(
                        "failed: %s %s, scenario seed %d: %s%n",
                        failed.trial().setting(),
                        failed.trial().policy(),
                        failed.trial().scenarioSeed(),
                        failed.why())));
        return text.toString();
    }

    private static String row(String policy, Phase phase, List<Outcome> outcomes) {
        long diverging = outcomes.stream().filter(Outcome::diverges).count();
        return String.format(
                Locale.ROOT,
                "%-18s %-8s %5d %9s %10s %12s %10s%s%n",
                policy,
                phase.text(),
                outcomes.size(),
                mean(outcomes, Measure.DELAY_MEAN, "%.4f s"),
                mean(outcomes, Measure.DELAY_P95, "%.4f s"),
                mean(outcomes, Measure.VAR_LD, "%.3g s²"),
                mean(outcomes, Measure.UTILITY, "%.4f"),
                diverging == 0 ? "" : "  " + diverging + " diverge");
    }

    private static String mean(List<Outcome> outcomes, Measure measure, String format) {
        OptionalDouble mean = outcomes.stream()
                .filter(outcome -> !outcome.diverges() && outcome.values().containsKey(measure))
                .mapToDouble(outcome -> outcome.values().getOrDefault(measure, Double.NaN))
                .average();
        return mean.isPresent() ? String.format(Locale.ROOT, format, mean.getAsDouble()) : "none";
    }
}
