package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.model.message.LearnerUpdated;

/** learner.csv: a row per update of a learner, read back as the message from which it was written. */
public final class LearnerFile {
    /** The name of the file. */
    public static final String NAME = "learner.csv";

    static final Table COLUMNS = new Table();

    static final class Table extends Columns<LearnerUpdated> {
        final Column.Wholes update = whole("update", LearnerUpdated::update);
        final Column.Wholes slot = whole("slot", LearnerUpdated::slot);
        final Column.Wholes version = whole("version", LearnerUpdated::version);
        final Column.Numbers criticLoss = numberOrEmpty("critic_loss", LearnerUpdated::criticLoss);
        final Column.Numbers actorLoss = numberOrEmpty("actor_loss", LearnerUpdated::actorLoss);
        final Column.Numbers entropy = numberOrEmpty("entropy", LearnerUpdated::entropy);
        final Column.Numbers criticNorm = numberOrEmpty("critic_gradient_norm", LearnerUpdated::criticGradientNorm);
        final Column.Numbers actorNorm = numberOrEmpty("actor_gradient_norm", LearnerUpdated::actorGradientNorm);
        final Column.Numbers delay = numberOrEmpty("reward_delay", LearnerUpdated::delayReward);
        final Column.Numbers load = numberOrEmpty("reward_load", LearnerUpdated::loadReward);
        final Column.Numbers lag = numberOrEmpty("policy_lag", LearnerUpdated::policyLag);
        final Column.Wholes replaySize = whole("replay_size", LearnerUpdated::replaySize);

        LearnerUpdated read(CsvRow row) throws RunReadException {
            return new LearnerUpdated(
                    update.longOf(row),
                    slot.of(row),
                    version.of(row),
                    criticLoss.of(row),
                    actorLoss.of(row),
                    entropy.of(row),
                    criticNorm.of(row),
                    actorNorm.of(row),
                    delay.of(row),
                    load.of(row),
                    lag.of(row),
                    replaySize.of(row));
        }
    }

    private LearnerFile() {}

    /** Creates the file of a cell. */
    public static CsvFile<LearnerUpdated> create(Path folder) throws IOException {
        return COLUMNS.create(folder.resolve(NAME));
    }

    /**
     * Reads the file of a cell; no rows without a learner.
     *
     * @throws RunReadException if it is malformed
     */
    public static List<LearnerUpdated> read(Path folder) throws RunReadException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? COLUMNS.read(file, COLUMNS::read) : List.of();
    }
}
