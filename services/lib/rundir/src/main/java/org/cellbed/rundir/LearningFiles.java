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
 * What a cell's learner tells: learner.csv, a row per update, and at the end weights.bin. A learner that was started again says
 * some of it twice. Not thread-safe.
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

    /** Whether the learner has said all. */
    boolean finished() {
        return end.isPresent();
    }

    void flush() {
        updates.flush();
    }

    /**
     * Writes what was learned.
     *
     * @return empty where the learner has not finished
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
