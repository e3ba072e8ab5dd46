package org.cellbed.testbed.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.policy.PolicyCatalog;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.kafka.LastAnnouncement;
import org.cellbed.runtime.kafka.Operator;
import org.cellbed.runtime.kafka.ReportReader;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.scenario.ScenarioFile;
import org.cellbed.testbed.record.RunRecord;
import org.cellbed.testbed.rundir.ProcessRecord;
import org.cellbed.testbed.rundir.RunDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recorders of a run's cells in a process of their own. A run is called as its directory is. Not thread-safe. */
final class RecordingCrew implements Crew {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingCrew.class);

    private final RunDirectory directory;
    private final RecordedRun recorded;
    private final Crew crew;
    private final ReportReader reports;
    private final boolean resumed;

    private RecordingCrew(
            RunPlan plan,
            RunDirectory directory,
            Optional<String> startedBefore,
            ReportReader reports,
            ProcessMetrics metrics)
            throws IOException {
        RunRecord.Facts facts = plan.facts();
        RunRecord record = startedBefore.isPresent()
                ? new RunRecord(facts, directory, startedBefore.get())
                : new RunRecord(facts, directory);
        this.directory = directory;
        this.recorded = new RecordedRun(runId(directory), plan, record, directory);
        this.crew = recorded.crew(metrics.references(plan.scenario().deadlineSeconds()));
        this.reports = reports;
        this.resumed = startedBefore.isPresent();
    }

    /**
     * Goes on with the run that was announced last where it has not ended, or announces a new one; before that, where the
     * settings say so, a rehearsal.
     */
    static Crew of(RunSettings settings, BrokerAddress broker, String deployment, ProcessMetrics metrics)
            throws IOException {
        Optional<LastAnnouncement> last = LastAnnouncement.find(broker, deployment, metrics);
        if (last.isPresent()) {
            Path folder = settings.runs().resolve(last.get().runId());
            Optional<RunRecord.Unended> unended = RunRecord.unended(folder);
            if (unended.isPresent()) {
                LOG.info("goes on with run {}", last.get().runId());
                RunPlan plan = announced(
                        settings.plan(), last.get().run(), unended.get().rehearsalSeconds());
                RunDirectory directory =
                        RunDirectory.reopen(folder, plan.scenario().cells());
                ReportReader reports = new ReportReader(broker, deployment, runId(directory));
                return new RecordingCrew(
                        plan, directory, Optional.of(unended.get().started()), reports, metrics);
            }
        }
        return settings.plan().rehearsalSeconds() > 0.0
                ? RehearsingCrew.begin(
                        settings.plan(),
                        (runId, run) -> announce(broker, deployment, runId, run),
                        () -> begin(settings, broker, deployment, metrics))
                : begin(settings, broker, deployment, metrics);
    }

    private static RecordingCrew begin(
            RunSettings settings, BrokerAddress broker, String deployment, ProcessMetrics metrics) throws IOException {
        RunPlan plan = settings.plan();
        RunDirectory directory = RunDirectory.create(
                settings.runs().resolve(RunDirectory.name(plan.scenario())),
                plan.scenario().cells());
        ReportReader reports = new ReportReader(broker, deployment, runId(directory));
        RecordingCrew crew = new RecordingCrew(plan, directory, Optional.empty(), reports, metrics);
        announce(broker, deployment, runId(directory), plan.announcement());
        return crew;
    }

    private static void announce(BrokerAddress broker, String deployment, String runId, RunStarted run) {
        try (Operator operator = new Operator(broker, deployment, runId)) {
            operator.announce(run);
        }
        LOG.info("announced {} {}", run.rehearsal() ? "rehearsal" : "run", runId);
    }

    /** The journal of a run that goes on is read from its beginning, so its files are begun anew. */
    @Override
    public List<Player> of(JoinedRun run) {
        return crew.of(run);
    }

    @Override
    public void left(boolean atAnEnd) throws IOException {
        recorded.close();
        if (atAnEnd) {
            ProcessRecord.write(directory.folder(), reports.readToEnd());
            recorded.finish(resumed, Map.of());
        }
        reports.close();
    }

    private static RunPlan announced(RunPlan settings, RunStarted run, double rehearsalSeconds) {
        Scenario scenario = new ScenarioFile(
                        new HashSet<>(PolicyCatalog.builtIn().names()))
                .readText("the scenario of the run", run.scenarioYaml(), Path.of(""), List.of())
                .scenario();
        return new RunPlan(
                scenario,
                run.seeds(),
                run.policy(),
                new RunLearning(run.training(), Optional.empty(), false, run.policyVersion()),
                run.slots(),
                run.timing(),
                run.speed(),
                rehearsalSeconds,
                settings.devicesPerProcess(),
                settings.cellsPerProcess(),
                settings.kafkaConfig(),
                settings.policyJars(),
                settings.withTasks(),
                settings.flags());
    }

    private static String runId(RunDirectory directory) {
        return directory.folder().getFileName().toString();
    }
}
