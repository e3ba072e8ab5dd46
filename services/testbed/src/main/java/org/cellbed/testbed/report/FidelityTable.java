package org.cellbed.testbed.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.testbed.audit.RunReadException;
import org.cellbed.testbed.audit.RunReader;

/** The verdict of fidelity.json, which a run in real time has. */
final class FidelityTable {
    private FidelityTable() {}

    static void write(Path run, Html html) throws RunReadException {
        Path file = run.resolve("fidelity.json");
        if (Files.notExists(file)) {
            return;
        }
        JsonNode fidelity = RunReader.json(file);
        JsonNode verdict = fidelity.path("verdict");
        if (!verdict.isTextual()) {
            throw new RunReadException(
                    file,
                    "verdict: found " + (verdict.isMissingNode() ? "nothing" : verdict)
                            + ", expected valid or INVALID");
        }
        JsonNode off = fidelity.path("delay").path("share");
        JsonNode stages = fidelity.path("stages");
        List<Entry> entries = new ArrayList<>(List.of(Entry.text("verdict", verdict.asText())));
        fidelity.path("reasons").forEach(reason -> entries.add(Entry.text("because", reason.asText())));
        for (String quantile : List.of("p50", "p95", "p99", "max")) {
            entries.add(Entry.share("delays off by, " + quantile, off.path(quantile), 3));
        }
        entries.add(Entry.number("tasks compared", fidelity.path("tasks").path("compared"), ""));
        entries.add(Entry.number("stages executed", stages.path("executed"), ""));
        entries.add(Entry.number("stages late", stages.path("overruns"), ""));
        entries.add(Entry.number("slots skipped", fidelity.path("skipped_slots"), ""));
        html.table("Fidelity to the model", entries);
    }
}
