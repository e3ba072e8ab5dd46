package org.cellbed.testbed.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.kafka.LastAnnouncement;
import org.cellbed.runtime.kafka.Operator;
import org.cellbed.runtime.kafka.ReportReader;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.testbed.plan.RunPlan;
import org.cellbed.testbed.plan.RunSettings;
import org.cellbed.testbed.record.Manifest;
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
            Optional<Manifest> unended,
            ReportReader reports,
            ProcessMetrics metrics)
            throws IOException {
        RunRecord record = unended.isPresent()
                ? RunRecord.resume(plan, unended.get(), directory)
                : RunRecord.begin(plan, "kafka", Optional.empty(), directory);
        this.directory = directory;
        this.recorded = new RecordedRun(runId(directory), plan, record, directory);
        this.crew = recorded.crew(metrics.references(plan.scenario().deadlineSeconds()));
        this.reports = reports;
        this.resumed = unended.isPresent();
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
            Optional<Manifest> unended = RunRecord.unended(folder);
            if (unended.isPresent()) {
                LOG.info("goes on with run {}", last.get().runId());
                RunPlan plan = unended.get().readPlan(folder);
                RunDirectory directory =
                        RunDirectory.reopen(folder, plan.scenario().cells());
                ReportReader reports = new ReportReader(broker, deployment, runId(directory));
                return new RecordingCrew(plan, directory, unended, reports, metrics);
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

    private static String runId(RunDirectory directory) {
        return directory.folder().getFileName().toString();
    }
}
