package org.cellbed.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.role.Timer;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.topic.Party;
import org.cellbed.scenario.ScenarioFile;
import org.junit.jupiter.api.Test;

class ProcessMetricsIT {
    private static final HttpSettings FREE_PORT = new HttpSettings("127.0.0.1", OptionalInt.of(0));

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void metricsAndHealthAreServed() throws Exception {
        try (ProcessMetrics metrics = ProcessMetrics.start(Party.SERVER, FREE_PORT)) {
            String url = metrics.httpUrl().orElseThrow();
            assertThat(get(url + "/metrics").body())
                    .contains("cellbed_dead_letters_total{cell=\"0\",reason=\"unparseable\"} 0.0")
                    .contains("jvm_memory_used_bytes");
            assertThat(get(url + "/health").statusCode()).isEqualTo(503);
            metrics.joined(joined(1));
            assertThat(get(url + "/health").statusCode()).isEqualTo(200);
            assertThat(get(url + "/health").body())
                    .contains("\"status\":\"working\"")
                    .contains("\"party\":\"server\"");
            assertThat(get(url + "/health/more").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nothingIsServedIfTurnedOff() throws IOException {
        HttpSettings off = new HttpSettings("127.0.0.1", OptionalInt.empty());
        try (ProcessMetrics metrics = ProcessMetrics.start(Party.SERVER, off)) {
            assertThat(metrics.httpUrl()).isEmpty();
        }
    }

    @Test
    void aTextIsServedBesideTheMetricsOrToThisHostAloneWhereTheseAreOff() throws Exception {
        HttpSettings off = new HttpSettings("0.0.0.0", OptionalInt.empty());
        try (ProcessMetrics served = ProcessMetrics.start(Party.RECORDER, FREE_PORT);
                ProcessMetrics silent = ProcessMetrics.start(Party.RECORDER, off)) {
            String beside = served.serve("/view", () -> "{}");
            String alone = silent.serve("/view", () -> "[]");

            assertThat(beside).isEqualTo(served.httpUrl().orElseThrow() + "/view");
            assertThat(get(beside).body()).isEqualTo("{}");
            assertThat(alone).startsWith("http://127.0.0.1:");
            assertThat(get(alone).body()).isEqualTo("[]");
            assertThat(silent.httpUrl()).as("where metrics can be read").isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ProcessMetrics first = ProcessMetrics.start(Party.SERVER, FREE_PORT)) {
            int taken = URI.create(first.httpUrl().orElseThrow()).getPort();
            HttpSettings second = new HttpSettings("127.0.0.1", OptionalInt.of(taken));
            assertThatThrownBy(() -> ProcessMetrics.start(Party.SERVER, second))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot serve metrics at 127.0.0.1:" + taken);
        }
    }

    @Test
    void aProcessWithABlockedRoleThreadIsStuck() {
        ProcessMetrics metrics = new ProcessMetrics(Party.DEVICE, FREE_PORT, nanos::get, InstantSource.system());
        assertThat(metrics.health().body()).contains("waiting for a run");
        metrics.joined(joined(1));
        nanos.addAndGet(9_000_000_000L);
        metrics.completedRound();
        nanos.addAndGet(9_000_000_000L);
        assertThat(metrics.health().status()).isEqualTo(200);
        nanos.addAndGet(2_000_000_000L);
        assertThat(metrics.health().status()).isEqualTo(503);
        assertThat(metrics.health().body()).contains("\"status\":\"stuck\"").contains("\"silent_s\":11.0");
        metrics.completedRound();
        assertThat(metrics.health().status()).isEqualTo(200);
    }

    @Test
    void deadLettersAndOverrunsAreCountedByCell() {
        ProcessMetrics metrics = new ProcessMetrics(Party.DEVICE, FREE_PORT, nanos::get, InstantSource.system());
        metrics.joined(joined(2));
        metrics.deadLetter(2, Reason.WRONG_RUN);
        metrics.timerFired(2, new Timer.SlotDue(3), 0.03);
        assertThat(metrics.text().lines())
                .contains(
                        "cellbed_dead_letters_total{cell=\"2\",reason=\"wrong_run\"} 1.0",
                        "cellbed_dead_letters_total{cell=\"2\",reason=\"missing\"} 0.0",
                        "cellbed_clock_overrun_seconds_bucket{cell=\"2\",stage=\"slot-due\",le=\"0.02\"} 0",
                        "cellbed_clock_overrun_seconds_bucket{cell=\"2\",stage=\"slot-due\",le=\"0.05\"} 1");
    }

    @Test
    void anEnodebHasTheMetricsOfAllItsCells() {
        ProcessMetrics metrics = new ProcessMetrics(Party.ENODEB, FREE_PORT, nanos::get, InstantSource.system());
        metrics.joined(joined(1));
        metrics.joined(joined(2));
        assertThat(metrics.text().lines())
                .contains("cellbed_slots_total{cell=\"1\"} 0.0", "cellbed_slots_total{cell=\"2\"} 0.0");
    }

    @Test
    void aRehearsalIsNotCounted() {
        ProcessMetrics metrics = new ProcessMetrics(Party.ENODEB, FREE_PORT, nanos::get, InstantSource.system());
        metrics.joined(joined(1, true));
        metrics.sent(1, new EventOccurred(0.0, EventKind.LOST, "0-1", "late"));
        metrics.timerFired(1, new Timer.SlotDue(0), 0.03);

        metrics.joined(joined(1, false));
        metrics.sent(1, new EventOccurred(0.0, EventKind.LOST, "0-2", "late"));

        assertThat(metrics.text().lines())
                .contains("cellbed_events_total{cell=\"1\",event=\"lost\"} 1.0")
                .noneMatch(line -> line.startsWith("cellbed_clock_overrun_seconds_count"));
    }

    private static JoinedRun joined(int number) {
        return joined(number, false);
    }

    private static JoinedRun joined(int number, boolean rehearsal) {
        PolicyCatalog policies = PolicyCatalog.of(ProcessMetricsIT.class.getClassLoader());
        Scenario scenario = new ScenarioFile(Set.copyOf(policies.names()))
                .readText("test", "schema: 1\nname: test\n", Path.of(""), List.of())
                .scenario();
        Seeds seeds = new Seeds(1, 1);
        RunStarted run = new RunStarted(
                "", seeds, "vls", 10, Timing.REAL, 1.0, OptionalDouble.empty(), 2, 5, false, 0, rehearsal);
        return new JoinedRun(
                "run", run, new Cell(scenario, seeds, number), policies, Optional.empty(), Optional.empty());
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
