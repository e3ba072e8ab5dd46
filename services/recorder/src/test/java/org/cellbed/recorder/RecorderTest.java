package org.cellbed.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cellbed.analysis.audit.RunAudit;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.role.Role;
import org.cellbed.model.testing.RecordingOutbox;
import org.cellbed.recorder.RecorderView.Phase;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.rundir.plan.RunSettings;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.kafka.RunReports;
import org.cellbed.simulator.SimulatedCell;
import org.cellbed.simulator.wire.OneQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorder on a memory wire: what it announces is heard by nobody, and its journal comes from a simulated cell. */
class RecorderTest {
    private static final String RUN = "run";
    private static final int SLOTS = 40;

    @TempDir
    private Path folder;

    private final Announcements deployment = new Announcements();
    private RunPlan plan;
    private long memoryBytes = Long.MAX_VALUE;

    @BeforeEach
    void planARun() throws IOException {
        plan = plan("0", "1");
    }

    @Test
    void aRunIsAnnouncedRecordedAndJudged() throws Exception {
        Recorder recorder = begun();
        assertThat(deployment.announced).containsExactly("run to [1]");
        assertThat(recorder.view().phase()).isEqualTo(Phase.RECORDING);

        Crew.Player player = recorder.of(joined(RUN, plan.announcement(), 1)).get(0);
        play(player.role());
        assertThat(player.finished().getAsBoolean()).isTrue();
        assertThat(recorder.view().cells().get(0).slot()).isEqualTo(SLOTS - 1);
        recorder.left(true);

        assertThat(recorder.view().phase()).isEqualTo(Phase.JUDGING);
        assertThat(verdict("fidelity")).isEqualTo("ok");
        assertThat(verdict("ledger")).isEqualTo("ok");
        assertThat(manifest().path("interrupted").asBoolean(true)).isFalse();
        assertThat(manifest().path("disturbed").asBoolean(true)).isFalse();
        assertThat(folder.resolve("run/fidelity.json")).exists();
        assertThat(RunAudit.of(folder.resolve("run")).balanced()).isTrue();
        assertThat(deployment.closed).isTrue();
    }

    @Test
    void aRunThatIsNotValidSaysWhyInItsManifest() throws Exception {
        deployment.reports = new RunReports(List.of(), Duration.ZERO);
        Recorder recorder = begun();
        play(recorder.of(joined(RUN, plan.announcement(), 1)).get(0).role());
        recorder.left(true);

        assertThat(verdict("fidelity")).isEqualTo("INVALID: no process reported a stage");
    }

    @Test
    void aRunThatIsTooLongForTheMemoryIsRecordedAndNotJudged() throws Exception {
        memoryBytes = 1_000;
        Recorder recorder = begun();
        play(recorder.of(joined(RUN, plan.announcement(), 1)).get(0).role());
        recorder.left(true);

        assertThat(verdict("fidelity")).startsWith("not judged: the tasks need ");
        assertThat(verdict("ledger")).isEqualTo("ok");
        assertThat(folder.resolve("run/fidelity.json")).doesNotExist();
    }

    @Test
    void theRunIsAnnouncedOnceWhenTheLastSlotOfTheRehearsalIsOver() throws Exception {
        plan = plan("2", "1");
        Recorder recorder = begun();
        assertThat(deployment.announced).containsExactly("run.rehearsal-1 to [1]");
        assertThat(recorder.view().phase()).isEqualTo(Phase.REHEARSING);

        Role listener = listener(recorder, "run.rehearsal-1");
        hear(listener, new RunFinished(plan.rehearsal().slots(), 7, 2.0));
        hear(listener, new RunFinished(plan.rehearsal().slots(), 7, 2.0));

        assertThat(deployment.announced).containsExactly("run.rehearsal-1 to [1]", "run to [1]");
        assertThat(recorder.view().phase()).isEqualTo(Phase.RECORDING);
    }

    @Test
    void aRehearsalThatIsCutShortIsRepeatedUnderAnotherName() throws Exception {
        plan = plan("2", "1");
        Recorder recorder = begun();

        Role first = listener(recorder, "run.rehearsal-1");
        hear(first, new RunFinished(1, 7, 0.5));
        hear(first, new RunFinished(plan.rehearsal().slots(), 7, 2.0));
        assertThat(deployment.announced)
                .as("what is said of the first has no effect any more")
                .containsExactly("run.rehearsal-1 to [1]", "run.rehearsal-2 to [1]");

        hear(
                listener(recorder, "run.rehearsal-2"),
                new RunFinished(plan.rehearsal().slots(), 7, 2.0));
        assertThat(deployment.announced).last().isEqualTo("run to [1]");
    }

    @Test
    void aRecorderThatIsRestartedInTheRehearsalAnnouncesNothingBeforeItIsOver() throws Exception {
        plan = plan("2", "1");
        deployment.before.put(1, "run.rehearsal-2");
        Recorder recorder = begun();
        assertThat(deployment.announced).isEmpty();

        hear(
                listener(recorder, "run.rehearsal-2"),
                new RunFinished(plan.rehearsal().slots(), 7, 2.0));

        assertThat(deployment.announced).containsExactly("run to [1]");
    }

    @Test
    void aRecorderThatIsRestartedInTheRunAnnouncesNothingAndWritesTheSameFiles() throws Exception {
        Recorder undisturbed = begun();
        play(undisturbed.of(joined(RUN, plan.announcement(), 1)).get(0).role());
        undisturbed.left(true);
        Map<String, String> expected = files();
        RunDirectory.delete(folder.resolve("run"));

        Recorder killed = begun();
        SimulatedCell half =
                cell(killed.of(joined(RUN, plan.announcement(), 1)).get(0).role());
        half.advance(300);
        deployment.before.put(1, RUN);
        deployment.announced.clear();
        Recorder recorder =
                recorder(RecorderTask.unended(folder.resolve("run"), RUN).orElseThrow());
        play(recorder.of(joined(RUN, plan.announcement(), 1)).get(0).role());
        recorder.left(true);

        assertThat(deployment.announced).isEmpty();
        assertThat(files()).isEqualTo(expected);
        assertThat(verdict("fidelity")).isEqualTo("ok");
        assertThat(RecorderTask.unended(folder.resolve("run"), RUN)).isEmpty();
    }

    @Test
    void aRestartedRecorderAnnouncesToTheRemainingCells() throws Exception {
        plan = plan("2", "3");
        deployment.before.putAll(Map.of(1, "run.rehearsal-1", 2, RUN, 3, "an earlier run"));

        begun();

        assertThat(deployment.announced).containsExactly("run to [1, 3]");
    }

    @Test
    void aSupersedingRunIsRefused() throws Exception {
        Recorder recorder = begun();

        assertThatThrownBy(() -> recorder.of(joined("other", plan.announcement(), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("run other has superseded run run");
    }

    @Test
    void aRestartedProcessDisturbsTheRunAndARestartedRecorderDoesNot() throws Exception {
        deployment.reports = new RunReports(
                List.of(report("device", 1), report("recorder", 1), report("recorder", 2)), Duration.ZERO);
        assertThat(disturbed()).isFalse();

        deployment.reports = new RunReports(List.of(report("device", 1), report("device", 2)), Duration.ZERO);
        assertThat(disturbed()).isTrue();
    }

    @Test
    void aBrokerThatWasAwayDisturbsARunInRealTime() throws Exception {
        deployment.reports = new RunReports(List.of(report("device", 1)), Duration.ofMillis(3_900));
        assertThat(disturbed()).isFalse();

        deployment.reports = new RunReports(List.of(report("device", 1)), Duration.ofSeconds(5));
        assertThat(disturbed()).isTrue();
    }

    @Test
    void aRunThatIsAskedToEndInItsRehearsalDoesNotBegin() throws Exception {
        plan = plan("2", "1");
        Recorder recorder = begun();

        assertThat(recorder.endRequested()).isZero();
        hear(
                listener(recorder, "run.rehearsal-1"),
                new RunFinished(plan.rehearsal().slots(), 7, 2.0));
        assertThat(deployment.announced).containsExactly("run.rehearsal-1 to [1]");
        recorder.left(true);

        assertThat(manifest().path("interrupted").asBoolean()).isTrue();
        assertThat(Files.readAllLines(folder.resolve("run/slots.csv"))).hasSize(1);
    }

    @Test
    void theEndIsAwaitedOnceTheJournalHasAnEntry() throws Exception {
        Recorder recorder = begun();
        assertThat(recorder.endRequested()).isZero();

        cell(recorder.of(joined(RUN, plan.announcement(), 1)).get(0).role()).advance(300);

        assertThat(recorder.endRequested()).isEqualTo(Recorder.STOP_PATIENCE);
        assertThat(deployment.stopRequested.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aResumableRecorderLeavesTheManifestUnended() throws Exception {
        Recorder recorder = begun();
        recorder.left(false);

        assertThat(manifest().path("ended").isNull()).isTrue();
        assertThat(RecorderTask.unended(folder.resolve("run"), RUN)).isPresent();
    }

    private boolean disturbed() throws Exception {
        RunDirectory.delete(folder.resolve("run"));
        Recorder recorder = begun();
        play(recorder.of(joined(RUN, plan.announcement(), 1)).get(0).role());
        recorder.left(true);
        return manifest().path("disturbed").asBoolean();
    }

    private static RunPlan plan(String rehearsalSeconds, String cells) throws IOException {
        return RunSettings.of(
                        Map.of(
                                "CELLBED_SCENARIO",
                                "small",
                                "CELLBED_POLICY",
                                "vls",
                                "CELLBED_SLOTS",
                                Integer.toString(SLOTS),
                                "CELLBED_REHEARSAL",
                                rehearsalSeconds,
                                "CELLBED_SET",
                                "cells=" + cells),
                        List.of(),
                        Optional.empty())
                .plan();
    }

    private Recorder begun() throws IOException {
        RunDirectory directory =
                RunDirectory.create(folder.resolve("run"), plan.scenario().cells());
        RunRecord record = RunRecord.begin(plan, "kafka", Optional.empty(), directory);
        return recorder(new RecorderTask(plan, RUN, directory, record));
    }

    private Recorder recorder(RecorderTask task) throws IOException {
        Recorder recorder = new Recorder(task, deployment, Optional.empty(), memoryBytes);
        recorder.begin();
        return recorder;
    }

    private Role listener(Recorder recorder, String runId) {
        return recorder.of(joined(runId, plan.rehearsal(), 1)).get(0).role();
    }

    private JoinedRun joined(String runId, RunStarted run, int cell) {
        return new JoinedRun(
                runId,
                run,
                new Cell(plan.scenario(), plan.seeds(), cell),
                PolicyCatalog.builtIn(),
                Optional.empty(),
                Optional.empty());
    }

    private void play(Role journal) {
        SimulatedCell cell = cell(journal);
        boolean over = false;
        while (!over) {
            over = cell.advance(1_000);
        }
    }

    private SimulatedCell cell(Role journal) {
        Cell cell = new Cell(plan.scenario(), plan.seeds(), 1);
        return new SimulatedCell(
                cell,
                SLOTS,
                PolicyCatalog.builtIn().create(plan.policy(), cell.constants()),
                new OneQueue(),
                List.of(journal));
    }

    private static void hear(Role listener, Message message) {
        listener.receive(message, 0.0, new RecordingOutbox());
    }

    private JsonNode manifest() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("run/manifest.json").toFile());
    }

    private String verdict(String of) throws IOException {
        return manifest().path("verdicts").path(of).asText();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> contents = new HashMap<>();
        for (String file : List.of(
                "tasks.csv",
                "slots.csv",
                "devices.csv",
                "servers.csv",
                "events.csv",
                "summary.json",
                "fidelity.json")) {
            contents.put(file, Files.readString(folder.resolve("run").resolve(file)));
        }
        return contents;
    }

    private static ProcessReported report(String party, long incarnation) {
        ProcessReported.Identity process =
                new ProcessReported.Identity(party, party, List.of(party), List.of(1), incarnation, 1, "host", "");
        return new ProcessReported(process, true, 0, 1_000, 0, 0.0, 0, 0, 0.0, 0, List.of());
    }

    /** Notes what is announced; nobody hears of it. */
    private static final class Announcements implements Deployment {
        private final Map<Integer, String> before = new HashMap<>();
        private final List<String> announced = new ArrayList<>();
        private final CountDownLatch stopRequested = new CountDownLatch(1);
        private RunReports reports = new RunReports(List.of(report("device", 1)), Duration.ZERO);
        private boolean closed;

        @Override
        public Map<Integer, String> announced() {
            return before;
        }

        @Override
        public void announce(String runId, RunStarted run, List<Integer> cells) {
            announced.add(runId + " to " + cells);
        }

        @Override
        public void requestStop() {
            stopRequested.countDown();
        }

        @Override
        public RunReports lastReports(Duration patience) {
            return reports;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
