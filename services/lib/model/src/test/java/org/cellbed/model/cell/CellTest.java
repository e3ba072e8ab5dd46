package org.cellbed.model.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.OutagePlan;
import org.cellbed.model.scenario.RadioTrace;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** A cell as a function of scenario and seeds. */
class CellTest {
    @Test
    void theSlotIsAsLongAsItsWorkTakesAtTheUtilization() {
        // 4 devices * 1e9 cycles / (0.5 * 4e9 cycles a second)
        Cell cell =
                new CellBuilder().devices(4).serverHz(1e9, 3e9).utilization(0.5).cell(1);

        assertThat(cell.constants().slotSeconds()).isEqualTo(2.0);
        assertThat(cell.openedSeconds(3)).isEqualTo(6.0);
    }

    @Test
    void theSlotIsShorterWhereDevicesDoNotAlwaysHaveATask() {
        Cell cell = new CellBuilder()
                .devices(4)
                .serverHz(1e9, 3e9)
                .utilization(0.5)
                .activity(new Scenario.Activity(0.05, 0.5, 1.0))
                .cell(1);

        assertThat(cell.constants().slotSeconds()).isEqualTo(1.5);
    }

    @Test
    void workIsScaledWhereBothLengthAndUtilizationAreGiven() {
        // 0.5 * 1 s * 4e9 cycles a second / 4 devices
        Cell cell = new CellBuilder()
                .devices(4)
                .serverHz(1e9, 3e9)
                .slotSeconds(1.0, 0.5)
                .cell(1);

        assertThat(cell.constants().slotSeconds()).isEqualTo(1.0);
        assertThat(cell.constants().meanCycles()).isCloseTo(0.5e9, within(1e-3));
        assertThat(works(cell, 1)).allMatch(task -> task.cycles() >= 400_000_000L && task.cycles() <= 600_000_000L);
    }

    @Test
    void workIsAsGivenWhereOnlyTheLengthIs() {
        Cell cell = new CellBuilder().slotSeconds(1.0).cell(1);

        assertThat(cell.constants().meanCycles()).isEqualTo(1e9);
        assertThat(works(cell, 1)).allMatch(task -> task.cycles() >= 800_000_000L && task.cycles() <= 1_200_000_000L);
        assertThat(works(cell, 1)).allMatch(task -> task.lengthBits() >= 2_400_000L && task.lengthBits() <= 4_000_000L);
    }

    @Test
    void listedFrequenciesBeginAnewBeyondTheirEnd() {
        Cell cell = new CellBuilder().serverHz(1e9, 3e9).servers(2, 5).cell(1);

        assertThat(IntStream.rangeClosed(1, 5).mapToDouble(cell::serverHz)).containsExactly(1e9, 3e9, 1e9, 3e9, 1e9);
    }

    @Test
    void positionsAreAPermutationAndBeginAnewWhenDevicesOutnumberThem() {
        List<Double> distances = List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0);
        Cell cell = new CellBuilder()
                .channel(new Channel.Positions(128.1, 37.6, "/users", "/sites", "a", 100.0, distances))
                .cell(3);

        List<Double> taken = IntStream.rangeClosed(1, 7)
                .mapToObj(device -> cell.device(device).distanceM())
                .toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(distances).isNotEqualTo(distances);
        assertThat(cell.device(8).distanceM()).isEqualTo(taken.get(0));
    }

    @Test
    void tracesAreTakenInTurn() {
        RadioTrace first = new RadioTrace("a", new double[] {0.0}, new double[] {0.0}, 1.0, 0);
        RadioTrace second = new RadioTrace("b", new double[] {0.0, 3.0}, new double[] {0.0, 10.0}, 1.0, 0);
        Cell cell = new CellBuilder()
                .channel(new Channel.Traces("/t", List.of(first, second)))
                .cell(1);

        assertThat(cell.trace(3)).contains(first);
        assertThat(cell.trace(4)).contains(second);
        assertThat(cell.device(4).traced()).isTrue();
        assertThat(cell.device(4).meanGain()).isEqualTo(cell.constants().radio().gainOfSnr(3.25));
    }

    @Test
    void oneMoreDeviceOrServerChangesNothingAboutTheOthers() {
        CellBuilder few = new CellBuilder().devices(2).servers(2, 2).slotSeconds(1.0);
        CellBuilder more = new CellBuilder().devices(9).servers(4, 6).slotSeconds(1.0);

        assertThat(more.cell(5).device(2)).isEqualTo(few.cell(5).device(2));
        assertThat(works(more.cell(5), 2)).isEqualTo(works(few.cell(5), 2));
        assertThat(more.cell(5).serverHz(2)).isEqualTo(few.cell(5).serverHz(2));
    }

    @Test
    void theScenarioSeedDrawsTheCellAndTheSeedWhatHappensInIt() {
        Scenario scenario = new CellBuilder().scenario();
        Cell cell = new Cell(scenario, new Seeds(1, 1), 1);
        Cell otherSeed = new Cell(scenario, new Seeds(1, 2), 1);
        Cell otherScenarioSeed = new Cell(scenario, new Seeds(2, 1), 1);
        Cell otherCell = new Cell(scenario, new Seeds(1, 1), 2);

        assertThat(otherSeed.device(1)).isEqualTo(cell.device(1));
        assertThat(works(otherSeed, 1)).isNotEqualTo(works(cell, 1));
        assertThat(otherScenarioSeed.device(1)).isNotEqualTo(cell.device(1));
        assertThat(otherScenarioSeed.serverHz(1)).isNotEqualTo(cell.serverHz(1));
        assertThat(otherCell.device(1)).isNotEqualTo(cell.device(1));
        assertThat(works(otherCell, 1)).isNotEqualTo(works(cell, 1));
    }

    @Test
    void theActivityOfACellIsTheSameForAllItsDevicesAndInAnyOrderOfSlots() {
        Cell cell =
                new CellBuilder().activity(new Scenario.Activity(0.3, 0.0, 1.0)).cell(2);

        List<Boolean> first = busy(cell.tasks(1), 200);
        assertThat(busy(cell.tasks(2), 200)).isEqualTo(first);
        assertThat(Collections.frequency(first, true)).isBetween(60, 140);

        TaskSource anyOrder = cell.tasks(1);
        assertThat(anyOrder.in(150).isPresent()).isEqualTo(first.get(150));
        assertThat(anyOrder.in(20).isPresent()).isEqualTo(first.get(20));
        assertThat(anyOrder.in(199).isPresent()).isEqualTo(first.get(199));
    }

    @Test
    void recordingSaysWhatHappensAndTheScenarioAllElse() {
        Cell drawn = new CellBuilder().cell(1);
        Task task = new Task(7L, 11L);
        CellRecording recording = new CellRecording(
                Map.of(2, Map.of(5, new CellRecording.RecordedTask(task, 3e-13))),
                new MembershipPlan(Map.of()),
                new OutagePlan(List.of(new TimedEvent.Outage(3, 1, 2))));
        Cell cell = new Cell(drawn.scenario(), new Seeds(1, 1), 1, Optional.of(recording));

        assertThat(cell.tasks(2).in(5)).contains(task);
        assertThat(cell.tasks(2).in(4)).isEmpty();
        assertThat(cell.tasks(1).in(5)).isEmpty();
        assertThat(cell.gains(2).applyAsDouble(5)).isEqualTo(3e-13);
        assertThat(cell.gains(2).applyAsDouble(4)).isEqualTo(cell.device(2).meanGain());
        assertThat(cell.memberships().changes()).isEmpty();
        assertThat(cell.memberships().highestDevice()).isEqualTo(1);
        assertThat(cell.outages().down(1, 4, 100)).isTrue();
        assertThat(cell.outages().down(1, 5, 100)).isFalse();
        assertThat(cell.constants()).isEqualTo(drawn.constants());
    }

    private static List<Boolean> busy(TaskSource tasks, int slots) {
        return IntStream.range(0, slots)
                .mapToObj(slot -> tasks.in(slot).isPresent())
                .toList();
    }

    private static List<Task> works(Cell cell, int device) {
        TaskSource tasks = cell.tasks(device);
        return IntStream.range(0, 100)
                .mapToObj(tasks::in)
                .map(Optional::orElseThrow)
                .toList();
    }
}
