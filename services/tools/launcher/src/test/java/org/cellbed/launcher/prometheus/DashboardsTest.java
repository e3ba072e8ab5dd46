package org.cellbed.launcher.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of dashboards and rules without a Prometheus: no name in them is unknown, no panel hides another. */
class DashboardsTest {
    private static final int SCHEMA = 41;
    private static final int COLUMNS = 24;

    static Stream<Path> dashboards() {
        return Observability.dashboards();
    }

    static Stream<Query> queries() {
        return Observability.queries().stream();
    }

    @Test
    void thereAreThreeDashboardsWithIdsOfTheirOwn() {
        assertThat(dashboards().map(file -> Observability.json(file).get("uid").asText()))
                .containsExactlyInAnyOrder("cellbed-cell", "cellbed-learning", "cellbed-testbed");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardAsksTheDatasourceThatIsProvisioned(Path file) {
        JsonNode dashboard = Observability.json(file);
        JsonNode datasource = Observability.yaml(
                        Observability.FOLDER.resolve("provisioning/datasources/prometheus.yml"))
                .at("/datasources/0");

        assertThat(dashboard.get("schemaVersion").asInt()).isEqualTo(SCHEMA);
        assertThat(dashboard.findValues("datasource")).isNotEmpty().allSatisfy(node -> {
            assertThat(node.get("uid")).isEqualTo(datasource.get("uid"));
            assertThat(node.get("type")).isEqualTo(datasource.get("type"));
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelHasAUnitAndSaysInASentenceWhatItShows(Path file) {
        for (JsonNode panel : charts(Observability.json(file))) {
            String title = panel.get("title").asText();
            assertThat(title).isNotBlank();
            assertThat(panel.path("description").asText()).as(title).matches("[A-Z].*\\.");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                    .as(title)
                    .isNotBlank();
            assertThat(panel.get("targets")).as(title).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsHaveIdsOfTheirOwnAndDoNotOverlap(Path file) {
        Set<Integer> ids = new HashSet<>();
        Map<List<Integer>, String> taken = new java.util.HashMap<>();
        for (JsonNode panel : Observability.json(file).get("panels")) {
            String title = panel.get("title").asText();
            assertThat(ids.add(panel.get("id").asInt())).as(title).isTrue();
            JsonNode at = panel.get("gridPos");
            int right = at.get("x").asInt() + at.get("w").asInt();
            assertThat(right).as(title).isLessThanOrEqualTo(COLUMNS);
            for (int x = at.get("x").asInt(); x < right; x++) {
                for (int y = at.get("y").asInt();
                        y < at.get("y").asInt() + at.get("h").asInt();
                        y++) {
                    assertThat(taken.put(List.of(x, y), title)).as(title).isNull();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyVariableInAQueryIsOneOfTheDashboard(Path file) {
        JsonNode dashboard = Observability.json(file);
        List<String> known = new ArrayList<>(List.of("__rate_interval"));
        dashboard
                .at("/templating/list")
                .forEach(variable -> known.add(variable.get("name").asText()));

        assertThat(dashboard.findValuesAsText("expr"))
                .flatMap(expression -> java.util.regex.Pattern.compile("\\$(\\w+)")
                        .matcher(expression)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryNamesOnlyMetricsAndLabelsThatThereAre(Query query) {
        assertThat(query.series()).isNotEmpty();
        Set<String> all = new HashSet<>();
        for (String series : query.series()) {
            if (series.contains(":")) {
                assertThat(Observability.recorded()).contains(series);
                all.add("cell");
            } else if (series.startsWith("cellbed_")) {
                all.addAll(Query.labelsOf(series));
                assertThat(Query.labelsOf(series)).containsAll(query.labels().getOrDefault(series, Set.of()));
            } else {
                assertThat(series).matches("up|(jvm|kafka|process)_.+");
                return;
            }
        }
        assertThat(all).containsAll(query.labels().getOrDefault("", Set.of()));
    }

    private static List<JsonNode> charts(JsonNode dashboard) {
        List<JsonNode> charts = new ArrayList<>();
        dashboard.get("panels").forEach(panel -> {
            if (!panel.get("type").asText().equals("row")) {
                charts.add(panel);
            }
        });
        return charts;
    }
}
