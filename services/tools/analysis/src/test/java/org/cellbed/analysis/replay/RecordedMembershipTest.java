package org.cellbed.analysis.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellbed.model.cell.CellRecording;
import org.cellbed.model.cell.Task;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.OutagePlan;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunReader;
import org.cellbed.rundir.TasksFile;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.cellbed.simulator.Execution;
import org.cellbed.simulator.Replayed;
import org.cellbed.simulator.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In real time every process that announces itself gets an index, so that indices need not be those of the scenario. */
class RecordedMembershipTest {
    private static final int SLOTS = 30;
    private static final List<Integer> NOBODY = List.of();

    @TempDir
    private Path folder;

    @Test
    void membersComeAndGoWithTheIndicesTheyHad() throws IOException, InterruptedException {
        Map<Integer, MembershipPlan.Change> changes = Map.of(
                0, new MembershipPlan.Change(NOBODY, NOBODY, List.of(2, 5), List.of(1, 4)),
                8, new MembershipPlan.Change(List.of(5), List.of(4), List.of(5, 17), List.of(3, 4)),
                20, new MembershipPlan.Change(List.of(17), List.of(1), NOBODY, NOBODY));
        MembershipPlan memberships = new MembershipPlan(changes);
        Scenario scenario = new ScenarioFile(Set.of("random"))
                .readBuiltIn("paper", List.of(Setting.set("policy=random"), Setting.set("slots=" + SLOTS)))
                .scenario();
        CellRecording recording = new CellRecording(tasks(2, 5, 17), memberships, new OutagePlan(List.of()));

        CellRun run = play(scenario, recording);

        assertThat(members(run.deviceMemberships()))
                .containsExactlyInAnyOrder("2: 0-end", "5: 0-8", "5: 8-end", "17: 8-20");
        assertThat(members(run.serverMemberships()))
                .containsExactlyInAnyOrder("1: 0-20", "4: 0-8", "4: 8-end", "3: 8-end");
        assertThat(run.tasks()).hasSize(2 * SLOTS + 12);
        assertThat(new RecordingBuilder(run).build().memberships().changes()).isEqualTo(memberships.changes());
        for (TasksFile.Row task : run.tasks()) {
            assertThat(task.lengthBits()).isEqualTo(1_000_000L + task.device());
            assertThat(task.cycles()).isEqualTo(100_000_000L + task.slot());
            assertThat(task.gain()).isEqualTo(1e-12 * task.device());
        }
    }

    private CellRun play(Scenario scenario, CellRecording recording) throws IOException, InterruptedException {
        RunPlan plan = new RunPlan(
                scenario,
                new Seeds(1, 1),
                Learning.NONE,
                Pace.VIRTUAL,
                Processes.SEPARATE,
                List.of(),
                Optional.empty(),
                true,
                List.of());
        Execution execution = new Execution(
                Execution.PLAIN.links(), false, Optional.of(new Replayed(Path.of("recorded"), Map.of(1, recording))));
        new Simulation(plan, execution, RunDirectory.create(folder.resolve("run"), 1)).run(slots -> {});
        return RunReader.read(folder.resolve("run")).requireCell(1);
    }

    private static Map<Integer, Map<Integer, CellRecording.RecordedTask>> tasks(int... devices) {
        Map<Integer, Map<Integer, CellRecording.RecordedTask>> tasks = new HashMap<>();
        for (int device : devices) {
            Map<Integer, CellRecording.RecordedTask> bySlot = new HashMap<>();
            for (int slot = 0; slot < SLOTS; slot++) {
                Task task = new Task(1_000_000L + device, 100_000_000L + slot);
                bySlot.put(slot, new CellRecording.RecordedTask(task, 1e-12 * device));
            }
            tasks.put(device, bySlot);
        }
        return tasks;
    }

    private static List<String> members(Memberships memberships) {
        return memberships.all().stream()
                .map(each -> each.index() + ": " + each.fromSlot() + "-"
                        + (each.endSlot() == Integer.MAX_VALUE ? "end" : each.endSlot()))
                .toList();
    }
}
