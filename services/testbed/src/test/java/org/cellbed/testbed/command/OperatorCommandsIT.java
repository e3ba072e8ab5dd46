package org.cellbed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cellbed.testbed.broker.LocalBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked of a broker and its deployments from anywhere. */
class OperatorCommandsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A rate is known once two slots were heard of. */
    private static final Pattern RATE = Pattern.compile("\"slots_per_second\" : [0-9.]*[1-9]");

    @TempDir
    private static Path folder;

    private static LocalBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = LocalBroker.start(folder.resolve("broker"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void aRunIsSeenByWhoKnowsNothingButItsBroker() throws IOException {
        CompletableFuture<CommandRun> running = CompletableFuture.supplyAsync(() -> CommandRun.of(
                "run",
                "small",
                "--time",
                "real",
                "--slots",
                "300",
                "--devices-per-process",
                "3",
                "--bootstrap",
                broker.bootstrap(),
                "--out",
                folder.resolve("run").toString()));
        CommandRun status = await().atMost(2, TimeUnit.MINUTES)
                .until(
                        () -> CommandRun.of("status", "--json", "--bootstrap", broker.bootstrap()),
                        seen -> seen.exitCode() == 0 && RATE.matcher(seen.out()).find());

        JsonNode view = JSON.readTree(status.out());
        assertThat(view.path("scenario").asText()).isEqualTo("small");
        assertThat(view.at("/processes").findValuesAsText("name"))
                .contains("enodeb", "recorder", "device-1", "server-1", "server-2");
        assertThat(view.at("/cells/0/slots_per_second").asDouble()).isPositive();
        CommandRun doctor = CommandRun.of("doctor", "small", "--json", "--bootstrap", broker.bootstrap());
        assertThat(JSON.readTree(doctor.out()).findValuesAsText("found"))
                .anyMatch(found -> found.endsWith("against this host's"));
        running.orTimeout(3, TimeUnit.MINUTES).join();
        CommandRun silent = CommandRun.of("status", "--bootstrap", broker.bootstrap());
        assertThat(silent.exitCode()).isEqualTo(1);
        assertThat(silent.err())
                .startsWith("cellbed: found no report of deployment default within 3.5 s; its last run is ")
                .endsWith(", small under vls\n");
    }

    @Test
    void aBrokerThatWillDoIsToldByADoctorThatLeavesNothingBehind() throws IOException {
        CommandRun doctor = CommandRun.of(
                "doctor",
                "small",
                "--json",
                "--bootstrap",
                broker.bootstrap(),
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
        CommandRun status = CommandRun.of("status", "--bootstrap", broker.bootstrap(), "--deployment", "nobodys");
        assertThat(status.exitCode()).isEqualTo(2);
        assertThat(status.err())
                .isEqualTo("cellbed: --bootstrap " + broker.bootstrap() + ": found no topic cellbed.nobodys.reports at "
                        + broker.bootstrap() + ", expected those of deployment nobodys\n");
    }

    @Test
    void aBrokerThatIsNotThereIsToldInOneLineAndInTime() {
        for (String[] command : new String[][] {
            {
                "run",
                "small",
                "--bootstrap",
                "127.0.0.1:1",
                "--out",
                folder.resolve("none").toString()
            },
            {"status", "--bootstrap", "127.0.0.1:1"}
        }) {
            long startedNanos = System.nanoTime();
            CommandRun run = CommandRun.of(command);
            assertThat(System.nanoTime() - startedNanos).isLessThan(TimeUnit.SECONDS.toNanos(15));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err())
                    .startsWith("cellbed: --bootstrap 127.0.0.1:1: found no broker at 127.0.0.1:1 that serves");
        }
        CommandRun doctor = CommandRun.of("doctor", "small", "--bootstrap", "127.0.0.1:1");
        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out()).contains("bad   broker      found no broker at 127.0.0.1:1 that serves");
    }
}
