package org.cellbed.analysis.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The title of a run and its circumstances, from its manifest. */
final class RunTitle {
    private final JsonNode manifest;
    private final int cells;

    RunTitle(JsonNode manifest, int cells) {
        this.manifest = manifest;
        this.cells = cells;
    }

    String text() {
        return word("scenario") + " under " + word("policy");
    }

    String lead() {
        return String.format(
                Locale.ROOT,
                "%,d slots, seed %s, scenario seed %s, %s, %s time",
                manifest.path("slots").asLong(),
                word("seed"),
                word("scenario_seed"),
                cells == 1 ? "one cell" : cells + " cells",
                word("time"));
    }

    /** Returns warnings about the validity of the figures. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (manifest.path("interrupted").asBoolean()) {
            warnings.add("The run was stopped before all slots.");
        }
        if (manifest.path("disturbed").asBoolean()) {
            warnings.add("Something happened in the run that cannot be repeated from its seeds.");
        }
        manifest.path("verdicts").properties().forEach(verdict -> {
            if (!verdict.getValue().asText().equals("ok")) {
                warnings.add(verdict.getKey() + ": " + verdict.getValue().asText());
            }
        });
        return warnings;
    }

    /** The manifest but for the model. */
    List<Entry> provenance() {
        List<Entry> entries = new ArrayList<>();
        manifest.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray()) {
                List<String> words = new ArrayList<>();
                value.forEach(
                        word -> words.add(word.isObject() ? word.path("file").asText() : word.asText()));
                entries.add(Entry.text(field.getKey(), String.join(" ", words)));
            } else if (value.isValueNode()) {
                entries.add(Entry.text(field.getKey(), value.isNull() ? "none" : value.asText()));
            }
        });
        return entries;
    }

    private String word(String key) {
        return manifest.path(key).asText("unknown");
    }
}
