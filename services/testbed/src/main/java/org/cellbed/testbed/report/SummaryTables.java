package org.cellbed.testbed.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of summary.json. */
final class SummaryTables {
    private final Optional<JsonNode> summary;
    private final Html html;

    SummaryTables(Optional<JsonNode> summary, Html html) {
        this.summary = summary;
        this.html = html;
    }

    void write() {
        if (summary.isEmpty()) {
            html.element("p class=\"warning\"", "There is no summary.json: the run did not come to it.");
            return;
        }
        JsonNode found = summary.get();
        html.table("Summary", figures(found));
        html.table("Decisions", decisions(found.path("decision_shares")));
        html.table("Ledger", ledger(found.path("ledger")));
    }

    private static List<Entry> figures(JsonNode summary) {
        JsonNode delay = summary.path("delay_s");
        JsonNode utility = summary.path("utility");
        return List.of(
                Entry.number("delay, mean", delay.path("mean"), "s"),
                Entry.number("delay, p50", delay.path("p50"), "s"),
                Entry.number("delay, p95", delay.path("p95"), "s"),
                Entry.number("delay, p99", delay.path("p99"), "s"),
                Entry.number("var(LD), mean", summary.path("mean_var_ld"), "s²"),
                Entry.number("utility, mean per slot", utility.path("mean_per_slot"), ""),
                Entry.number("utility, sum", utility.path("sum"), ""),
                Entry.number("slots", summary.path("slots"), ""),
                Entry.number("emulated time", summary.path("emulated_seconds"), "s"),
                Entry.number("tasks per emulated second", summary.path("tasks_per_second"), ""),
                Entry.text("queues grow without end", summary.path("diverges").asBoolean() ? "yes" : "no"));
    }

    private static List<Entry> decisions(JsonNode shares) {
        List<Entry> entries = new ArrayList<>();
        shares.properties()
                .forEach(place -> entries.add(Entry.share(place.getKey().replace('_', ' '), place.getValue(), 1)));
        return entries;
    }

    private static List<Entry> ledger(JsonNode ledger) {
        List<Entry> entries = new ArrayList<>(List.of(
                Entry.number("tasks generated", ledger.path("generated"), ""),
                Entry.number("done", ledger.path("done"), ""),
                Entry.number("timed out", ledger.path("timed_out"), ""),
                Entry.number("lost", ledger.path("lost"), "")));
        ledger.path("lost_by_cause")
                .properties()
                .forEach(cause -> entries.add(Entry.number("lost: " + cause.getKey(), cause.getValue(), "")));
        return entries;
    }
}
