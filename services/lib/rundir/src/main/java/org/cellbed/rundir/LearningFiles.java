package org.cellbed.rundir;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.LearnerFinished;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.WeightsPublished;

/**
 * The files of a cell's learner: learner.csv, a row per update, and at the end weights.bin. Messages that a restarted
 * learner repeats are ignored. Not thread-safe.
 */
final class LearningFiles implements Closeable {
    private final Path folder;
    private final String policy;
    private final CsvFile<LearnerUpdated> updates;
    private final Map<Integer, ActorWeights> weights = new TreeMap<>();
    private long lastUpdate;
    private Optional<LearnerFinished> end = Optional.empty();

    LearningFiles(Path folder, String policy) throws IOException {
        this.folder = folder;
        this.policy = policy;
        this.updates = LearnerFile.create(folder);
    }

    void add(JournalEntry entry) {
        if (entry instanceof LearnerUpdated updated && updated.update() > lastUpdate) {
            lastUpdate = updated.update();
            updates.add(updated);
        } else if (entry instanceof WeightsPublished published) {
            weights.put(published.weights().agent(), published.weights());
        } else if (entry instanceof LearnerFinished finished) {
            end = Optional.of(finished);
        }
    }

    /** Whether the learner has finished. */
    boolean finished() {
        return end.isPresent();
    }

    void flush() {
        updates.flush();
    }

    /**
     * Writes the learned weights.
     *
     * @return empty if the learner has not finished
     */
    Optional<Learned> writeWeights() throws IOException {
        if (end.isEmpty()) {
            return Optional.empty();
        }
        String hash =
                new WeightsFile(policy, weights.values().stream().toList()).write(folder.resolve(WeightsFile.NAME));
        return Optional.of(new Learned(hash, end.get().blasKernels()));
    }

    @Override
    public void close() throws IOException {
        updates.close();
    }
}
