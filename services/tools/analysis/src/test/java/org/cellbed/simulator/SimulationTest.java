package org.cellbed.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellbed.analysis.audit.RunAudit;
import org.cellbed.model.random.Seeds;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
    private static final int MORE_SLOTS_THAN_A_TEST_HAS_TIME_FOR = 100_000_000;

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsStoppedLeavesAWholeRunDirectory() throws IOException, InterruptedException {
        Simulation simulation = new Simulation(
                plan(MORE_SLOTS_THAN_A_TEST_HAS_TIME_FOR),
                Execution.PLAIN,
                RunDirectory.create(folder.resolve("run"), 1));
        CellSummary summary = simulation.run(slots -> simulation.stop());
        assertThat(summary.slots()).isBetween(1, MORE_SLOTS_THAN_A_TEST_HAS_TIME_FOR - 1);
        assertThat(summary.ledger().generated()).isEqualTo(10L * summary.slots());
        assertThat(RunAudit.of(folder.resolve("run")).findings()).isEmpty();
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("run/manifest.json").toFile());
        assertThat(manifest.get("interrupted").asBoolean()).isTrue();
        assertThat(manifest.get("ended").isNull()).isFalse();
    }

    @Test
    void aRunToItsEndIsNotCalledInterrupted() throws IOException, InterruptedException {
        new Simulation(plan(30), Execution.PLAIN, RunDirectory.create(folder.resolve("run"), 1)).run(slots -> {});
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("run/manifest.json").toFile());
        assertThat(manifest.get("interrupted").asBoolean()).isFalse();
    }

    private static RunPlan plan(int slots) {
        List<Setting> settings = List.of(Setting.set("policy=proportional"), Setting.set("slots=" + slots));
        return new RunPlan(
                new ScenarioFile(Set.of("proportional"))
                        .readBuiltIn("paper", settings)
                        .scenario(),
                new Seeds(1, 1),
                Learning.NONE,
                Pace.VIRTUAL,
                Processes.SEPARATE,
                List.of(),
                Optional.empty(),
                true,
                List.of());
    }
}
