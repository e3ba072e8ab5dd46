package org.cellbed.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.ManifestText;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.PlanFields;

/** The title, conditions and warnings of a run, from its manifest. */
final class RunTitle {
    private final Manifest manifest;
    private final int cells;

    RunTitle(Manifest manifest, int cells) {
        this.manifest = manifest;
        this.cells = cells;
    }

    String text() {
        return manifest.plan().scenario() + " under " + manifest.plan().policy();
    }

    String lead() {
        PlanFields plan = manifest.plan();
        return String.format(
                Locale.ROOT,
                "%,d slots, seed %d, scenario seed %d, %s, %s time",
                plan.slots(),
                plan.seed(),
                plan.scenarioSeed(),
                cells == 1 ? "one cell" : cells + " cells",
                plan.time());
    }

    /** Returns warnings about the validity of the figures. */
    List<String> warnings() {
        Manifest.Outcome outcome = manifest.outcome();
        List<String> warnings = new ArrayList<>();
        if (outcome.interrupted()) {
            warnings.add("The run was stopped before all slots.");
        }
        if (outcome.disturbed()) {
            warnings.add("The run was disturbed: an event in it cannot be repeated from its seeds.");
        }
        outcome.verdicts().forEach((promise, verdict) -> {
            if (!verdict.equals(RunRecord.OK)) {
                warnings.add(promise + ": " + verdict);
            }
        });
        return warnings;
    }

    /** Returns the entries of the manifest, except for the model. */
    List<Entry> provenance() {
        List<Entry> entries = new ArrayList<>();
        ManifestText.provenance(manifest).forEach((key, text) -> entries.add(Entry.text(key, text)));
        return entries;
    }
}
