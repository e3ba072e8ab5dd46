package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cellbed.device.process.DeviceMain;
import org.cellbed.edgeserver.process.EdgeServerMain;
import org.cellbed.enodeb.process.EnodebMain;
import org.cellbed.launcher.ProcessStatus.State;
import org.cellbed.recorder.process.RecorderMain;
import org.cellbed.rundir.LaunchesFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: without a broker to be found they stay and wait for one, without an address they end with code 2. */
class SupervisorIT {
    private static final String NOBODY = "127.0.0.1:1";

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();
    private Children children;
    private LaunchesFile log;
    private long nowNanos;

    @BeforeEach
    void prepare() throws IOException {
        children = new Children(Map.of("CELLBED_BOOTSTRAP", NOBODY), List.of(), folder);
        log = new LaunchesFile(folder, InstantSource.system());
    }

    @AfterEach
    void end() throws IOException {
        children.close();
        log.close();
    }

    @Test
    void aKilledProcessIsRestartedAfterItsDelay() throws IOException, RunFailed {
        Supervisor supervisor = supervisor(children);
        supervisor.start(spec("device-1", DeviceMain.class));
        long firstPid = only(supervisor).pid();

        supervisor.kill("device-1", 20.0);
        awaitDeath(supervisor);
        assertThat(only(supervisor).state()).isEqualTo(State.AWAY);
        assertThat(notices.get(0)).startsWith("device-1 ended with code 137; the last lines of ");

        nowNanos = TimeUnit.SECONDS.toNanos(19);
        supervisor.lookAfter();
        assertThat(only(supervisor).state()).isEqualTo(State.AWAY);

        nowNanos = TimeUnit.SECONDS.toNanos(20);
        supervisor.lookAfter();
        assertThat(only(supervisor).state()).isEqualTo(State.RUNNING);
        assertThat(only(supervisor).pid()).isNotEqualTo(firstPid);
        assertThat(only(supervisor).restarts()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("launches.csv")).lines().map(line -> line.split(",", -1)[2]))
                .containsExactly("event", "started", "killed", "died", "started again");
    }

    @Test
    void aProcessThatDiesAtTheEndIsRestartedOnlyIfTheRunNeedsIt() throws IOException, RunFailed {
        Supervisor supervisor = supervisor(children);
        supervisor.start(spec("enodeb", EnodebMain.class));
        supervisor.start(spec("device-1", DeviceMain.class));

        supervisor.endRun();
        supervisor.kill("enodeb", 0.0);
        supervisor.kill("device-1", 0.0);
        await().until(() -> {
            supervisor.lookAfter();
            return deaths() == 2;
        });
        nowNanos = TimeUnit.MINUTES.toNanos(1);
        supervisor.lookAfter();

        assertThat(supervisor.statuses())
                .extracting(ProcessStatus::name, ProcessStatus::state)
                .containsExactly(tuple("enodeb", State.RUNNING), tuple("device-1", State.AWAY));
    }

    @Test
    void aSignalToTheGroupEndsTheLauncherOnly() throws IOException, RunFailed {
        Supervisor supervisor = supervisor(children);
        supervisor.start(spec("device-1", DeviceMain.class));
        Path log = folder.resolve("device-1.log");
        await().atMost(60, TimeUnit.SECONDS).until(() -> Files.exists(log) && Files.size(log) > 0);

        ProcessHandle process = ProcessHandle.of(only(supervisor).pid()).orElseThrow();
        assertThat(process.destroy()).as("it is told").isTrue();
        supervisor.kill("device-1", 0.0);
        awaitDeath(supervisor);

        assertThat(notices.get(0)).startsWith("device-1 ended with code 137;");
    }

    @Test
    void aProcessThatKeepsDyingFailsTheRunWithItsLogTail() throws IOException {
        Children broken = new Children(Map.of(), List.of(), folder);
        Supervisor supervisor = supervisor(broken);
        supervisor.start(spec("device-1", DeviceMain.class));

        assertThatThrownBy(() -> await().atMost(60, TimeUnit.SECONDS).until(() -> {
                    nowNanos += TimeUnit.SECONDS.toNanos(1);
                    supervisor.lookAfter();
                    return false;
                }))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("device-1 ended with code 2")
                .hasMessageContaining("CELLBED_BOOTSTRAP is missing");
        broken.close();
    }

    @Test
    void newMembersTakeTheNextNumbersAndTheLastMembersLeaveFirst() throws IOException {
        Supervisor supervisor = supervisor(children);
        supervisor.start(spec("enodeb", EnodebMain.class));
        supervisor.start(spec("server-1", EdgeServerMain.class));
        supervisor.start(spec("device-1", DeviceMain.class));

        assertThat(supervisor.scale(RunRequest.Kind.DEVICE, 3)).containsExactly("device-2", "device-3");
        assertThat(supervisor.scale(RunRequest.Kind.SERVER, 2)).containsExactly("server-2");
        assertThat(supervisor.scale(RunRequest.Kind.DEVICE, 2)).containsExactly("device-3");
        assertThat(supervisor.scale(RunRequest.Kind.DEVICE, 2)).isEmpty();
        assertThat(names(supervisor)).containsExactly("enodeb", "server-1", "device-1", "device-2", "server-2");
        assertThat(supervisor.add(RunRequest.Kind.DEVICE)).containsExactly("device-3");
    }

    @Test
    void aProcessWithSeveralMembersEndsAsAWholeOrNotAtAll() throws IOException {
        Supervisor supervisor = supervisor(children);
        supervisor.start(spec("enodeb", EnodebMain.class));
        supervisor.start(new ProcessSpec(
                "device-1-to-5",
                DeviceMain.class,
                0,
                Map.of("CELLBED_INSTANCE", "device-1,device-2,device-3,device-4,device-5", "CELLBED_CELLS", "1")));

        assertThatThrownBy(() -> supervisor.scale(RunRequest.Kind.DEVICE, 3))
                .hasMessage("device-1-to-5 plays 5 devices, which leave together, expected at most 0 or at least 5");
        assertThat(supervisor.scale(RunRequest.Kind.DEVICE, 6)).containsExactly("device-6");
    }

    @Test
    void unknownProcessesAreNotKilledAndEnodebsAreNotRemoved() throws IOException {
        Supervisor supervisor = supervisor(children);
        supervisor.start(spec("enodeb", EnodebMain.class));

        assertThatThrownBy(() -> supervisor.kill("device-7", 0.0))
                .hasMessage("found no process device-7, expected one of enodeb");
        assertThatThrownBy(() -> supervisor.remove("enodeb")).hasMessageContaining("a run needs its eNodeBs");
    }

    @Test
    void theRecorderIsAskedToEndTheRunAlsoAfterItWasRestarted() throws IOException, RunFailed {
        Supervisor supervisor = supervisor(children);
        supervisor.start(spec("recorder", RecorderMain.class));
        supervisor.start(spec("device-1", DeviceMain.class));
        assertThatThrownBy(() -> supervisor.remove("recorder")).hasMessageContaining("its recorder");

        supervisor.kill("recorder", 1.0);
        awaitDeath(supervisor);
        supervisor.endRun();
        nowNanos = TimeUnit.SECONDS.toNanos(1);
        supervisor.lookAfter();

        assertThat(supervisor.statuses())
                .extracting(ProcessStatus::name, ProcessStatus::state, ProcessStatus::restarts)
                .contains(tuple("recorder", State.RUNNING, 1));
        assertThat(notices).last().isEqualTo("restarted recorder");
    }

    @Test
    void anAbortedRunHasNoProcessLeftButItsRecorder() throws IOException, RunFailed {
        Supervisor supervisor = supervisor(children);
        supervisor.start(spec("recorder", RecorderMain.class));
        supervisor.start(spec("enodeb", EnodebMain.class));

        supervisor.abort();
        supervisor.lookAfter();

        assertThat(names(supervisor)).containsExactly("recorder");
        assertThat(supervisor.hasEnded("recorder")).isFalse();
    }

    private Supervisor supervisor(Children of) {
        return new Supervisor(of, Optional.empty(), log, notices::add, () -> nowNanos);
    }

    private static ProcessSpec spec(String instance, Class<?> mainClass) {
        return new ProcessSpec(instance, mainClass, 0, Map.of("CELLBED_INSTANCE", instance, "CELLBED_CELLS", "1"));
    }

    private void awaitDeath(Supervisor supervisor) {
        await().until(() -> {
            supervisor.lookAfter();
            return deaths() == 1;
        });
    }

    private long deaths() throws IOException {
        return Files.readString(folder.resolve("launches.csv"))
                .lines()
                .filter(line -> line.contains(",died,"))
                .count();
    }

    private static ProcessStatus only(Supervisor supervisor) {
        assertThat(supervisor.statuses()).hasSize(1);
        return supervisor.statuses().get(0);
    }

    private static List<String> names(Supervisor supervisor) {
        return supervisor.statuses().stream().map(ProcessStatus::name).toList();
    }
}
