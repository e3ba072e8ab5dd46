package org.cellbed.launcher.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The dashboards and rules of this repository. */
final class Observability {
    static final Path FOLDER = Path.of("../../../grafana");
    static final Path RULES = FOLDER.resolve("prometheus/rules");

    private Observability() {}

    static Stream<Path> dashboards() {
        return files(FOLDER.resolve("dashboards"));
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every query of every panel, annotation, recording rule and alert. */
    static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        dashboards().forEach(file -> {
            JsonNode dashboard = json(file);
            String of = dashboard.get("title").asText() + ", ";
            for (JsonNode panel : dashboard.get("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    queries.add(new Query(
                            of + panel.get("title").asText(), target.get("expr").asText()));
                }
            }
            for (JsonNode annotation : dashboard.at("/annotations/list")) {
                queries.add(new Query(
                        of + annotation.get("name").asText(),
                        annotation.get("expr").asText()));
            }
        });
        files(RULES).forEach(file -> {
            for (JsonNode rule : yaml(file).at("/groups").findParents("expr")) {
                String name = rule.path("record").asText(rule.path("alert").asText());
                queries.add(new Query(name, rule.get("expr").asText()));
            }
        });
        return queries;
    }

    /** The names of all recording rules. */
    static List<String> recorded() {
        return files(RULES)
                .flatMap(file -> yaml(file).findValuesAsText("record").stream())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
