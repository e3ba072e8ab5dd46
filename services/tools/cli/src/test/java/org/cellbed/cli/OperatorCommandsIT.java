package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cellbed.launcher.broker.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked of a broker and its deployments from anywhere. */
class OperatorCommandsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A rate is known once two slots were heard of. */
    private static final Pattern RATE = Pattern.compile("\"slots_per_second\" : [0-9.]*[1-9]");

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @Test
    void statusShowsARunByItsBrokerAlone() throws IOException {
        CompletableFuture<CommandRun> running = CompletableFuture.supplyAsync(() -> CommandRun.of(
                "run",
                "small",
                "--time",
                "real",
                "--slots",
                "200",
                "--rehearsal",
                "0",
                "--devices-per-process",
                "3",
                "--bootstrap",
                BROKER.bootstrap(),
                "--out",
                folder.resolve("run").toString()));
        CommandRun status = await().atMost(2, TimeUnit.MINUTES)
                .until(
                        () -> CommandRun.of("status", "--json", "--bootstrap", BROKER.bootstrap()),
                        seen -> seen.exitCode() == 0 && RATE.matcher(seen.out()).find());

        JsonNode view = JSON.readTree(status.out());
        assertThat(view.path("scenario").asText()).isEqualTo("small");
        assertThat(view.at("/processes").findValuesAsText("name"))
                .contains("enodeb", "recorder", "device-1", "server-1", "server-2");
        assertThat(view.at("/cells/0/slots_per_second").asDouble()).isPositive();
        CommandRun doctor = CommandRun.of("doctor", "small", "--json", "--bootstrap", BROKER.bootstrap());
        assertThat(JSON.readTree(doctor.out()).findValuesAsText("found"))
                .anyMatch(found -> found.endsWith("against this host's"));
        running.orTimeout(3, TimeUnit.MINUTES).join();
        CommandRun silent = CommandRun.of("status", "--bootstrap", BROKER.bootstrap());
        assertThat(silent.exitCode()).isEqualTo(1);
        assertThat(silent.err())
                .startsWith("cellbed: found no report of deployment default within 3.5 s; its last run is ")
                .endsWith(", small under vls\n");
    }

    @Test
    void doctorAcceptsAGoodBrokerAndLeavesNothingBehind() throws IOException {
        CommandRun doctor = CommandRun.of(
                "doctor",
                "small",
                "--json",
                "--bootstrap",
                BROKER.bootstrap(),
                "--deployment",
                "nobodys",
                "--out",
                folder.toString());

        JsonNode findings = JSON.readTree(doctor.out());
        assertThat(findings.findValuesAsText("subject"))
                .containsExactly(
                        "java",
                        "cores",
                        "memory",
                        "folder",
                        "clock",
                        "loopback",
                        "docker",
                        "prometheus",
                        "broker",
                        "round trip",
                        "clocks",
                        "clocks");
        assertThat(findings.at("/8/level").asText()).isEqualTo("OK");
        assertThat(findings.at("/8/found").asText())
                .contains("lets clients create topics; 1 in its cluster, metadata.version level ");
        CommandRun status = CommandRun.of("status", "--bootstrap", BROKER.bootstrap(), "--deployment", "nobodys");
        assertThat(status.exitCode()).isEqualTo(2);
        assertThat(status.err())
                .isEqualTo("cellbed: --bootstrap " + BROKER.bootstrap() + ": found no topic cellbed.nobodys.reports at "
                        + BROKER.bootstrap() + ", expected those of deployment nobodys\n");
    }

    /** Each of them waits for the broker, so they are asked at once. */
    @Test
    void aMissingBrokerIsReportedInOneLineAndInTime() {
        Path out = folder.resolve("none");
        CompletableFuture<CommandRun> run =
                asked("run", "small", "--bootstrap", "127.0.0.1:1", "--out", out.toString());
        CompletableFuture<CommandRun> status = asked("status", "--bootstrap", "127.0.0.1:1");
        CompletableFuture<CommandRun> doctor = asked("doctor", "small", "--bootstrap", "127.0.0.1:1");

        for (CommandRun refused : List.of(run.join(), status.join())) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err().lines()).hasSize(1);
            assertThat(refused.err())
                    .startsWith("cellbed: --bootstrap 127.0.0.1:1: found no broker at 127.0.0.1:1 that serves");
        }
        assertThat(doctor.join().exitCode()).isEqualTo(1);
        assertThat(doctor.join().out()).contains("bad   broker      found no broker at 127.0.0.1:1 that serves");
    }

    private static CompletableFuture<CommandRun> asked(String... arguments) {
        return CompletableFuture.supplyAsync(() -> CommandRun.of(arguments)).orTimeout(15, TimeUnit.SECONDS);
    }
}
