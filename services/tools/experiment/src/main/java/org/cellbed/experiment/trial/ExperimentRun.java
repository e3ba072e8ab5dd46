package org.cellbed.experiment.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cellbed.experiment.file.Experiment;
import org.cellbed.experiment.file.ExperimentWriter;
import org.cellbed.experiment.file.Variant;
import org.cellbed.experiment.file.Variants;
import org.cellbed.experiment.result.CurvePoint;
import org.cellbed.experiment.result.FailedTrial;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.ResultFiles;
import org.cellbed.experiment.result.Results;
import org.cellbed.learner.Learners;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.text.Version;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunReadException;
import org.cellbed.scenario.ScenarioFile;

/**
 * An experiment in its folder, from its first trial, or from the point where it was stopped, to its results. For one
 * run.
 */
public final class ExperimentRun implements AutoCloseable {
    /**
     * The progress of an experiment.
     *
     * @param done completed runs
     * @param total all runs of the experiment
     */
    public record Progress(int done, int total, double secondsLeft) {}

    private static final String FLAT = "dqn-tolb";

    private final Experiment experiment;
    /** The variants, each with the scenario of its evaluation. */
    private final Map<Variant, Scenario> variants;

    private final ExperimentFolder folder;
    private final List<TrialPlan> plans;
    private final TrialWorkers workers;
    private final int workerCount;
    private final String started = now();

    /**
     * Creates the folder, or resumes the experiment in it; does not start any trial.
     *
     * @param policies the names of all policies
     * @param commands runs the trials
     * @param policyJars the jars with policies of users
     * @throws org.cellbed.rundir.BadOutput if the folder cannot be used
     */
    public ExperimentRun(
            Experiment experiment,
            Set<String> policies,
            Path folder,
            Commands commands,
            int workerCount,
            List<Path> policyJars)
            throws IOException {
        this.experiment = experiment;
        ScenarioFile files = new ScenarioFile(policies);
        this.variants = new LinkedHashMap<>();
        new Variants(experiment, experiment.name())
                .all()
                .forEach(variant -> variants.put(variant, variant.resolved(files, experiment.evalSlots())));
        List<Channel> channels = variants.values().stream()
                .map(scenario -> scenario.radio().channel())
                .toList();
        this.folder =
                ExperimentFolder.open(folder, ExperimentWriter.write(experiment), Inputs.hashes(policyJars, channels));
        this.plans = new Expansion(experiment, files, this.folder.trials(), policyJars).plans(variants);
        this.workers = new TrialWorkers(plans, commands, workerCount);
        this.workerCount = workerCount;
        RunDirectory.writeText(folder.resolve("commands.txt"), commandLines());
    }

    /**
     * Runs the missing trials and writes the results.
     *
     * @param progress called several times a second
     * @return empty if it was stopped before the end
     */
    public Optional<Results> run(Consumer<Progress> progress) throws IOException, InterruptedException {
        workers.run(state -> progress.accept(new Progress(state.done(), state.total(), state.secondsLeft())));
        if (workers.stopped()) {
            return Optional.empty();
        }
        Results results = results();
        ResultFiles.write(folder.path(), results);
        return Optional.of(results);
    }

    /** Stops running trials. Complete runs are kept. */
    public void stop() {
        workers.stop();
    }

    /** Releases the folder, so that another process can resume the experiment. */
    @Override
    public void close() throws IOException {
        folder.close();
    }

    private Results results() {
        Map<TrialPlan, String> failures = workers.failures();
        List<Outcome> outcomes = new ArrayList<>();
        List<CurvePoint> curves = new ArrayList<>();
        List<FailedTrial> failed = new ArrayList<>();
        for (TrialPlan plan : plans) {
            String why = failures.get(plan);
            if (why != null) {
                failed.add(new FailedTrial(plan.trial(), why));
                continue;
            }
            try {
                List<Measured> measured = measured(plan);
                measured.forEach(phase -> {
                    outcomes.add(phase.outcome());
                    curves.addAll(phase.curves());
                });
            } catch (RunReadException e) {
                failed.add(new FailedTrial(
                        plan.trial(),
                        "its files cannot be read; remove " + plan.folder() + " to repeat it: " + e.getMessage()));
            }
        }
        return new Results(
                experiment.name(),
                experiment.question(),
                experiment.claims(),
                experiment.policies(),
                variants.keySet().stream().map(Variant::setting).distinct().toList(),
                outcomes,
                curves,
                failed,
                leftOut(),
                parameters());
    }

    private static List<Measured> measured(TrialPlan plan) throws RunReadException {
        List<Measured> phases = new ArrayList<>();
        for (PhaseRun run : plan.phases()) {
            phases.add(Measured.of(plan.trial(), run));
        }
        return phases;
    }

    private List<String> leftOut() {
        List<String> sentences = new ArrayList<>(experiment.leftOut());
        variants.forEach((variant, scenario) -> {
            if (variant.policy().equals(FLAT) && !Learners.hasOutputPerJointDecision(scenario)) {
                sentences.add(FLAT + (variant.setting().isEmpty() ? "" : " at " + variant.setting())
                        + " has one head per device instead of one output per joint decision, because there would be over"
                        + " 100,000 of these.");
            }
        });
        return sentences;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        ExperimentWriter.keys(experiment).forEach(parameters::put);
        parameters.put("cellbed", Version.text());
        parameters.put("jvm", Runtime.version() + " " + System.getProperty("java.vm.name"));
        parameters.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        parameters.put("workers", Integer.toString(workerCount));
        parameters.put("started", started);
        parameters.put("ended", now());
        return parameters;
    }

    private String commandLines() {
        StringBuilder text = new StringBuilder();
        plans.forEach(plan ->
                plan.phases().forEach(run -> text.append(run.commandLine()).append('\n')));
        return text.toString();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
