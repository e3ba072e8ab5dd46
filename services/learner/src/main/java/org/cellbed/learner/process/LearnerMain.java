package org.cellbed.learner.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cellbed.learner.CheckpointKeeper;
import org.cellbed.learner.LearnerRole;
import org.cellbed.learner.Learners;
import org.cellbed.learner.WeightsRole;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.model.actor.Choosing;
import org.cellbed.rundir.WeightsFile;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.process.LearnerSettings;
import org.cellbed.runtime.process.ProcessEnvironment;
import org.cellbed.runtime.process.RoleProcess;
import org.cellbed.runtime.topic.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of the learners of one or several cells, configured by its environment. If the run trains nothing, the
 * process sends the devices the weights of an earlier run; if the policy needs no weights, it stays idle.
 */
public final class LearnerMain {
    private static final Logger LOG = LoggerFactory.getLogger(LearnerMain.class);
    private static final long CHECKPOINT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private LearnerMain() {}

    /** Learns from the announced run until it ends. */
    public static void main(String[] arguments) {
        System.exit(RoleProcess.run(Party.LEARNER, environment -> run -> List.of(player(run, environment))));
    }

    private static Crew.Player player(JoinedRun run, ProcessEnvironment environment) {
        String instance = environment.instances().get(0);
        try {
            if (run.run().training()) {
                LearnerRole learner = learner(run, environment.learner());
                return new Crew.Player(instance, learner, learner::finished);
            }
            WeightsRole weights = run.followsLearner() ? weights(environment.learner()) : new WeightsRole(List.of());
            return new Crew.Player(instance, weights, weights::finished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WeightsRole weights(LearnerSettings settings) throws IOException {
        Path file = settings.weights()
                .orElseThrow(() -> new IOException(
                        "the run trains nothing and CELLBED_WEIGHTS is not set, expected the path of a weights.bin"));
        Choosing choosing = settings.sampled() ? Choosing.SAMPLED : Choosing.GREEDY;
        return new WeightsRole(WeightsFile.read(file).actors().stream()
                .map(actor -> actor.choosing(choosing))
                .toList());
    }

    private static LearnerRole learner(JoinedRun run, LearnerSettings settings) throws IOException {
        String policy = run.run().policy();
        Optional<Path> checkpoint = run.run().rehearsal()
                ? Optional.empty()
                : settings.checkpointOf(run.cell().number());
        CheckpointKeeper keeper = checkpoint.isPresent()
                ? new CheckpointFile(checkpoint.get(), run.runId(), policy, CHECKPOINT_NANOS, System::nanoTime)
                : CheckpointKeeper.NONE;
        LearnerRole learner = Learners.of(
                policy, run.cell(), run.run().slots(), run.run().seeds().seed(), run.timing(), keeper);
        run.advanced().ifPresent(learner::follow);
        if (checkpoint.isPresent() && Files.exists(checkpoint.get())) {
            CheckpointFile.Kept kept = CheckpointFile.read(checkpoint.get());
            if (kept.runId().equals(run.runId())) {
                learner.resume(kept.learner());
                LOG.info("resuming from checkpoint {}", checkpoint.get());
                return learner;
            }
        }
        if (settings.weights().isPresent()) {
            learner.beginWith(CheckpointFile.read(settings.weights().get()).learner());
            LOG.info("initialised from checkpoint {}", settings.weights().get());
        }
        return learner;
    }
}
