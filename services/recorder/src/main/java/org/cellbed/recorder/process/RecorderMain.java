package org.cellbed.recorder.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cellbed.model.message.Timing;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.recorder.KafkaDeployment;
import org.cellbed.recorder.Recorder;
import org.cellbed.recorder.RecorderAddress;
import org.cellbed.recorder.RecorderTask;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.rundir.plan.RunSettings;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.kafka.LastAnnouncement;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.metrics.ReferenceMetrics;
import org.cellbed.runtime.process.ProcessEnvironment;
import org.cellbed.runtime.process.RoleProcess;
import org.cellbed.runtime.topic.Party;

/**
 * The main class of a recorder: of the run that its launcher names, or that its environment describes. It resumes an
 * unended run of a killed predecessor.
 */
public final class RecorderMain {
    private static final int FIRST_CELL = 1;

    private RecorderMain() {}

    /** Records a run until its end or until asked to stop. */
    public static void main(String[] arguments) throws IOException {
        Optional<Path> launched = RecorderTask.folder(System.getenv());
        if (launched.isPresent() && RecorderTask.hasEnded(launched.get())) {
            // the predecessor was killed after it had written its last file
            System.exit(RoleProcess.GOOD);
        }
        Set<String> keys = new HashSet<>(RunSettings.KEYS);
        keys.addAll(RecorderTask.KEYS);
        System.exit(RoleProcess.run(Party.RECORDER, keys, RecorderMain::recorder));
    }

    private static Crew recorder(ProcessEnvironment environment, BrokerAddress broker, ProcessMetrics metrics)
            throws IOException, BrokerUnreachable, InterruptedException {
        Map<String, String> variables = System.getenv();
        Optional<Path> launched = RecorderTask.folder(variables);
        RecorderTask task = launched.isPresent()
                ? RecorderTask.launched(launched.get(), variables)
                : alone(environment, broker, metrics, variables);
        RunPlan plan = task.plan();
        Recorder recorder = new Recorder(
                task,
                new KafkaDeployment(
                        broker,
                        environment.deployment(),
                        task.runId(),
                        plan.scenario().cells(),
                        metrics),
                references(plan, metrics),
                Runtime.getRuntime().maxMemory());
        recorder.begin();
        Path folder = task.directory().folder();
        RecorderAddress.write(folder, metrics.serve("/view", () -> json(recorder)));
        return recorder;
    }

    /** Returns the last announced run if it has not ended, otherwise the run that the environment describes. */
    private static RecorderTask alone(
            ProcessEnvironment environment, BrokerAddress broker, ProcessMetrics metrics, Map<String, String> variables)
            throws IOException, BrokerUnreachable, InterruptedException {
        RunSettings settings = RunSettings.of(variables, environment.policyJars(), environment.kafkaConfig());
        Scenario scenario = settings.plan().scenario();
        checkCells(environment.cells(), scenario);
        DeploymentTopics.create(
                broker,
                environment.deployment(),
                scenario.cells(),
                scenario.servers().max());
        Optional<String> last = Optional.ofNullable(LastAnnouncement.byCell(broker, environment.deployment(), metrics)
                        .get(FIRST_CELL))
                .map(announced -> Recorder.runOf(announced.runId()));
        if (last.isPresent()) {
            Optional<RecorderTask> unended =
                    RecorderTask.unended(settings.runs().resolve(last.get()), last.get());
            if (unended.isPresent()) {
                return unended.get();
            }
        }
        return RecorderTask.begin(settings.plan(), settings.runs());
    }

    /**
     * Returns the reference metrics if they can be seen: in virtual time only training shows them, and otherwise their
     * computation would slow the run for nothing.
     */
    private static Optional<ReferenceMetrics> references(RunPlan plan, ProcessMetrics metrics) {
        boolean watched = plan.learning().training()
                || (plan.timing() == Timing.REAL && metrics.httpUrl().isPresent());
        return watched ? Optional.of(metrics.references(plan.scenario().deadlineSeconds())) : Optional.empty();
    }

    private static void checkCells(List<Integer> cells, Scenario scenario) {
        if (!cells.equals(IntStream.rangeClosed(1, scenario.cells()).boxed().toList())) {
            throw new IllegalArgumentException(
                    "CELLBED_CELLS names the cells " + cells + ", expected all of the scenario, 1-" + scenario.cells());
        }
    }

    private static String json(Recorder recorder) {
        try {
            return RunDirectory.json(recorder.view());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
