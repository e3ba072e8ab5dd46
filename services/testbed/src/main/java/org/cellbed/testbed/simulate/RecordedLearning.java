package org.cellbed.testbed.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cellbed.learner.LearnerRole;
import org.cellbed.learner.Learners;
import org.cellbed.model.cell.Cell;
import org.cellbed.testbed.record.LearnerFile;
import org.cellbed.testbed.record.WeightsFile;

/** The learner of a simulated cell with its files. Not thread-safe. */
final class RecordedLearning {
    private final String policy;
    private final Path folder;
    private final LearnerFile file;
    private final LearnerRole role;
    private Optional<String> weightsHash = Optional.empty();

    RecordedLearning(Plan plan, Cell cell, Path folder) throws IOException {
        this.policy = plan.policy().name();
        this.folder = folder;
        this.file = new LearnerFile(folder, cell.constants());
        this.role = Learners.of(policy, cell, plan.seeds().seed(), file);
    }

    LearnerRole role() {
        return role;
    }

    /** Writes what was learned. */
    void finish() throws IOException {
        try (role;
                file) {
            weightsHash =
                    Optional.of(new WeightsFile(policy, role.published()).write(folder.resolve(WeightsFile.NAME)));
        }
    }

    /** The hash of the weights; empty before they were written. */
    Optional<String> weightsHash() {
        return weightsHash;
    }
}
