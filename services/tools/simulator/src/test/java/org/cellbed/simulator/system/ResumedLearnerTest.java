package org.cellbed.simulator.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellbed.learner.CheckpointKeeper;
import org.cellbed.learner.LearnerRole;
import org.cellbed.learner.Learners;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.role.Role;
import org.cellbed.rundir.CellRecorder;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.cellbed.simulator.SimulatedCell;
import org.cellbed.simulator.wire.OneQueue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A killed learner resumes from its checkpoint and the journal, and learns the same as without the kill. */
class ResumedLearnerTest {
    private static final int SLOTS = 260;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "dtomalb, 50, 71",
        "dtomalb, 1000, 90",
        "dtomalb, 1, 33",
        "dtomalb-expected, 40, 77",
        "idql-tolb, 30, 100",
        "dqn-tolb, 60, 61",
        "mappo, 25, 45",
        "mappo-sequential, 25, 45",
        "ppo-dispatch, 25, 45"
    })
    void oneThatIsKilledLearnsTheSameAndNeverPublishesAnOlderVersion(
            String policy, int slotsPerCheckpoint, int slotsPerLife) throws IOException {
        Cell cell = cell(policy);
        try (LearnerRole undisturbed =
                Learners.of(policy, cell, cell.scenario().slots(), 1, Timing.VIRTUAL, CheckpointKeeper.NONE)) {
            play("undisturbed", policy, cell, undisturbed);
        }
        RestartableLearner restartable = new RestartableLearner(policy, cell, slotsPerCheckpoint, slotsPerLife);
        play("killed", policy, cell, restartable);
        restartable.close();

        assertThat(restartable.lives()).isGreaterThan(2);
        assertThat(restartable.publishedVersions()).isSorted();
        assertThat(files("killed")).isEqualTo(files("undisturbed"));
        assertThat(Files.readAllLines(folder.resolve("killed/learner.csv"))).hasSizeGreaterThan(4);
    }

    private void play(String name, String policy, Cell cell, Role learner) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        try (CellRecorder recorder = new CellRecorder(run, cell.constants(), true, Optional.of(policy))) {
            SimulatedCell simulated = new SimulatedCell(
                    cell,
                    SLOTS,
                    PolicyCatalog.builtIn().create(policy, cell.constants()),
                    new OneQueue(),
                    List.of(recorder),
                    0,
                    Optional.of(learner));
            while (!simulated.advance(10_000)) {
                // resumes
            }
            assertThat(recorder.finished()).isTrue();
            assertThat(recorder.writeWeights()).isPresent();
        }
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String file : List.of("tasks.csv", "slots.csv", "events.csv", "learner.csv")) {
            texts.put(file, Files.readString(folder.resolve(name).resolve(file)));
        }
        byte[] weights = Files.readAllBytes(folder.resolve(name).resolve("weights.bin"));
        texts.put("weights.bin", java.util.HexFormat.of().formatHex(weights));
        return texts;
    }

    private static Cell cell(String policy) {
        List<Setting> settings = List.of(
                Setting.set("policy=" + policy),
                Setting.set("learning.backend=java"),
                Setting.set("learning.warm_up=40"),
                Setting.set("learning.batch=16"),
                Setting.set("learning.rollout=16"),
                Setting.set("learning.replay=100"),
                Setting.set("learning.hidden=8"),
                Setting.set("learning.load_limit=0.5 s"));
        return new Cell(
                new ScenarioFile(Set.of(policy)).readBuiltIn("small", settings).scenario(), new Seeds(1, 1), 1);
    }
}
