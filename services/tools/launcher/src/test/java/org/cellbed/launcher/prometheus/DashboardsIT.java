package org.cellbed.launcher.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.launcher.RunBroker;
import org.cellbed.launcher.RunRequest;
import org.cellbed.launcher.broker.TestBroker;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.kafka.ReportReader;
import org.cellbed.runtime.metrics.HttpSettings;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query of every panel and rule against a real Prometheus that scrapes a running cell: none is refused, none names a
 * label that there is not, none has an empty answer, those about the learner included. Skipped where there is neither a prometheus on the PATH nor its image.
 */
class DashboardsIT {
    private static final String DEPLOYMENT = "dashboards";
    private static final String RUN_ID = "2d1f9a50-7a68-4c5e-9a3f-000000000002";
    private static final String POLICY = "dtomalb";
    private static final String IMAGE = "prom/prometheus:v3.5.3";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Scenario scenario = new ScenarioFile(Set.of(POLICY))
            .readBuiltIn(
                    "small",
                    List.of(
                            Setting.set("policy=" + POLICY),
                            Setting.set("learning.warm_up=70"),
                            Setting.set("slots=" + RunPlan.ENDLESS_SLOTS)))
            .scenario();

    @Test
    void everyQueryHasAnAnswerOnARunningCell() throws Exception {
        Optional<List<String>> program = program();
        assumeTrue(program.isPresent(), "no prometheus on the PATH and no image " + IMAGE);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Instant begin = Instant.now();
        try {
            BrokerAddress address = BrokerAddress.of(BROKER.bootstrap(), Optional.empty());
            DeploymentTopics.create(address, DEPLOYMENT, 1, scenario.servers().max());
            KafkaRun run = new KafkaRun(
                    plan(),
                    RunBroker.ofOthers(address),
                    DEPLOYMENT,
                    new HttpSettings("127.0.0.1", OptionalInt.of(0)),
                    RUN_ID,
                    RunDirectory.create(folder.resolve("run"), 1),
                    notice -> {});
            try (LocalPrometheus prometheus = LocalPrometheus.start(
                    program.get(),
                    folder.resolve("prometheus"),
                    Observability.RULES,
                    new ReportReader(address, DEPLOYMENT, RUN_ID))) {
                Future<?> running = thread.submit(() -> run.run(slots -> look(prometheus)));
                try {
                    observe(run, prometheus.url(), begin);
                } finally {
                    run.stop();
                    running.get(2, TimeUnit.MINUTES);
                }
            }
        } finally {
            thread.shutdownNow();
        }
    }

    private void observe(KafkaRun run, String url, Instant begin) throws Exception {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> value(url, "cellbed:slots:rate1m") > 0.0);
        run.ask(new RunRequest.Scale(RunRequest.Kind.DEVICE, 4), 0).get();
        await().atMost(PATIENCE).until(() -> value(url, "cellbed_devices") == 4.0);
        run.ask(new RunRequest.Outage(2, 1.0), -1).get();
        for (EventKind event : List.of(EventKind.ATTACHED, EventKind.OUTAGE_ENDED)) {
            await().atMost(PATIENCE)
                    .until(() ->
                            value(url, "max(max_over_time(cellbed_events_total{event=\"" + event.text() + "\"}[1m]))")
                                    > 0.0);
        }
        await().atMost(PATIENCE)
                .until(() -> value(url, "max(increase(cellbed_events_total{event=\"outage-ended\"}[10s]))") > 0.0);
        await().atMost(PATIENCE).until(() -> value(url, "sum(cellbed_learner_updates_total)") > 0.0);
        await().atMost(PATIENCE)
                .until(() -> value(url, "sum(rate(cellbed_learner_policy_lag_versions_count[20s]))") > 0.0);
        assertThat(wrong(url, begin)).isEmpty();
    }

    private List<String> wrong(String url, Instant begin) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        // the step before the present may be before the scrape that has just shown what was awaited
        Instant end = Instant.now().plusSeconds(1);
        for (Query query : Observability.queries()) {
            String expression =
                    query.expression().replace("$__rate_interval", "20s").replaceAll("\\$\\w+", ".*");
            JsonNode answer = get(
                    url,
                    "/api/v1/query_range?step=1&start=" + begin.getEpochSecond() + "&end=" + end.getEpochSecond()
                            + "&query=" + URLEncoder.encode(expression, UTF_8));
            boolean alert = Character.isUpperCase(query.where().charAt(0))
                    && !query.where().contains(",");
            if (!answer.path("status").asText().equals("success")) {
                wrong.add(query + " is refused: " + answer.path("error").asText());
            } else if (answer.at("/data/result").isEmpty() && !alert) {
                wrong.add(query + " has an empty answer");
            }
            wrong.addAll(unknownLabels(url, query));
        }
        return wrong;
    }

    /** By what the Prometheus has seen: also of the metrics that are not Cellbed's own. */
    private List<String> unknownLabels(String url, Query query) throws IOException, InterruptedException {
        List<String> unknown = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        for (String series : query.series()) {
            Set<String> labels = new TreeSet<>();
            get(url, "/api/v1/labels?match[]=" + URLEncoder.encode(series, UTF_8))
                    .path("data")
                    .forEach(label -> labels.add(label.asText()));
            if (labels.isEmpty()) {
                unknown.add(query + ": there is no " + series);
            }
            Set<String> missing = new TreeSet<>(query.labels().getOrDefault(series, Set.of()));
            missing.removeAll(labels);
            missing.forEach(label -> unknown.add(query + ": " + series + " has no " + label));
            all.addAll(labels);
        }
        Set<String> grouped = new TreeSet<>(query.labels().getOrDefault("", Set.of()));
        grouped.removeAll(all);
        grouped.forEach(label -> unknown.add(query + ": nothing has " + label));
        return unknown;
    }

    private double value(String url, String expression) throws IOException, InterruptedException {
        JsonNode result = get(url, "/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8))
                .at("/data/result");
        return result.isEmpty() ? Double.NaN : result.at("/0/value/1").asDouble();
    }

    private JsonNode get(String url, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + path.replace("[", "%5B").replace("]", "%5D")))
                .build();
        return new ObjectMapper()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private RunPlan plan() {
        return new RunPlan(
                scenario,
                new Seeds(1, 1),
                new Learning.Trained(Optional.empty()),
                new Pace(Timing.REAL, 1.0, 0.0),
                Processes.SEPARATE,
                List.of(),
                Optional.empty(),
                true,
                List.of());
    }

    private static void look(LocalPrometheus prometheus) {
        try {
            prometheus.look();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program, or a container that sees this machine's processes and files. */
    private Optional<List<String>> program() throws IOException, InterruptedException {
        Optional<Path> found = LocalPrometheus.find(System.getenv().getOrDefault("PATH", ""));
        if (found.isPresent()) {
            return Optional.of(List.of(found.get().toString()));
        }
        if (!succeeds("docker", "image", "inspect", IMAGE)) {
            return Optional.empty();
        }
        String rules = Observability.RULES.toAbsolutePath().normalize().toString();
        return Optional.of(List.of(
                "docker",
                "run",
                "--rm",
                "--network",
                "host",
                "--user",
                "0:0",
                "--volume",
                folder + ":" + folder,
                "--volume",
                rules + ":" + rules + ":ro",
                IMAGE));
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }
}
