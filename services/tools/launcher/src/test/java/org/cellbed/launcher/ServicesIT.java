package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cellbed.analysis.audit.RunAudit;
import org.cellbed.analysis.fidelity.Fidelity;
import org.cellbed.device.process.DeviceMain;
import org.cellbed.edgeserver.process.EdgeServerMain;
import org.cellbed.enodeb.process.EnodebMain;
import org.cellbed.launcher.broker.TestBroker;
import org.cellbed.recorder.process.RecorderMain;
import org.cellbed.rundir.RunDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The processes of a cell as services: nobody starts a run but the recorder, and all know nothing but the broker. */
class ServicesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @TempDir
    private Path folder;

    @Test
    void aKilledRecorderResumesRehearsalAndRunAndTheNextOneBeginsAnotherRun() throws Exception {
        Path runs = folder.resolve("runs");
        try (Children children = new Children(
                Map.of("CELLBED_BOOTSTRAP", BROKER.bootstrap(), "CELLBED_DEPLOYMENT", "services"),
                List.of(),
                Files.createDirectories(folder.resolve("logs")))) {
            ProcessSpec recorderSpec = spec("recorder", RecorderMain.class)
                    .as(
                            RecorderMain.class,
                            Map.of(
                                    "CELLBED_SCENARIO",
                                    "small",
                                    "CELLBED_REHEARSAL",
                                    "8",
                                    "CELLBED_RUNS",
                                    runs.toString()));
            Child recorder = children.start(recorderSpec);
            List<Child> members = new ArrayList<>();
            Child enodeb = children.start(spec("enodeb", EnodebMain.class));
            members.add(children.start(gateway()));
            members.add(children.start(spec("server-2", EdgeServerMain.class)));
            for (int device = 1; device <= 3; device++) {
                members.add(children.start(spec("device-" + device, DeviceMain.class)));
            }
            Path first = awaitRun(runs, 1);
            Path log = folder.resolve("logs/enodeb.log");
            await().atMost(PATIENCE)
                    .until(() -> Files.exists(log) && Files.readString(log).contains("slot 0 opens at"));
            recorder.kill();
            recorder = children.start(recorderSpec);
            awaitRows(first, 50);

            recorder.kill();
            recorder = children.start(recorderSpec);
            awaitRows(first, 150);
            assertThat(children(runs)).containsExactly(first);

            for (Child member : members) {
                member.end();
                assertThat(member.awaitEnd(PATIENCE.toNanos())).isTrue();
            }
            enodeb.end();
            assertThat(recorder.awaitEnd(PATIENCE.toNanos())).isTrue();
            assertThat(recorder.failed()).isFalse();
            RunAudit audit = RunAudit.of(first);
            assertThat(audit.balanced()).as(audit.text()).isTrue();
            assertThat(Files.readString(first.resolve("manifest.json")))
                    .contains(
                            "\"interrupted\" : true",
                            "\"rehearsal_s\" : 8.0",
                            "\"ledger\" : \"ok\"",
                            "\"fidelity\" : ");
            assertThat(Files.readString(first.resolve("fidelity.json")))
                    .isEqualTo(RunDirectory.json(Fidelity.of(first)) + "\n");
            String recorded = Files.readString(folder.resolve("logs/recorder.log"));
            assertThat(recorded.lines().filter(line -> line.contains(" announced run ")))
                    .hasSize(1);
            assertThat(recorded.lines().filter(line -> line.contains(" announced rehearsal ")))
                    .hasSize(1);

            children.start(recorderSpec.as(RecorderMain.class, Map.of("CELLBED_REHEARSAL", "0")));
            assertThat(awaitRun(runs, 2)).isNotEqualTo(first);
        }
    }

    private static ProcessSpec gateway() {
        return spec("server-1", EdgeServerMain.class).as(EdgeServerMain.class, Map.of("CELLBED_GATEWAY", "true"));
    }

    private static ProcessSpec spec(String name, Class<?> mainClass) {
        return new ProcessSpec(name, mainClass, 0, Map.of("CELLBED_INSTANCE", name));
    }

    /** The latest of so many runs, once it is there. */
    private static Path awaitRun(Path runs, int count) throws IOException {
        await().atMost(PATIENCE).until(() -> children(runs).size() == count);
        return children(runs).get(count - 1);
    }

    private static void awaitRows(Path run, int rows) {
        Path slots = run.resolve("slots.csv");
        await().atMost(PATIENCE)
                .pollInterval(200, TimeUnit.MILLISECONDS)
                .until(() -> Files.exists(slots) && Files.readAllLines(slots).size() > rows);
    }

    private static List<Path> children(Path runs) throws IOException {
        if (!Files.exists(runs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.sorted().toList();
        }
    }
}
