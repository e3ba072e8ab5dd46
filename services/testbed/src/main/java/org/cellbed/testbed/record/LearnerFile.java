package org.cellbed.testbed.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.cellbed.learner.LearnerWatch;
import org.cellbed.learner.UpdateReport;
import org.cellbed.learner.algorithm.Losses;
import org.cellbed.model.cell.CellConstants;

/** learner.csv: a row per update. Not thread-safe. */
public final class LearnerFile implements LearnerWatch, Closeable {
    private static final String HEADER = "update,slot,version,critic_loss,actor_loss,entropy,critic_gradient_norm,"
            + "actor_gradient_norm,reward_delay,reward_load,policy_lag,replay_size";

    private final CsvWriter csv;
    private final CellConstants cell;

    /**
     * Creates the file.
     *
     * @param cell has the weights of the reward's parts
     */
    public LearnerFile(Path folder, CellConstants cell) throws IOException {
        this.csv = new CsvWriter(folder.resolve("learner.csv"), HEADER);
        this.cell = cell;
    }

    @Override
    public void updated(UpdateReport report, int version, double policyLag) {
        Losses losses = report.losses();
        csv.number(report.update()).number(report.slot()).number(version);
        csv.number(losses.critic()).number(losses.actor()).number(losses.entropy());
        csv.number(losses.criticGradientNorm()).number(losses.actorGradientNorm());
        csv.number(-cell.w1() * report.meanDelaySeconds()).number(-cell.w2() * report.meanLoadVariance());
        csv.number(policyLag).number(report.replaySize()).endRow();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
