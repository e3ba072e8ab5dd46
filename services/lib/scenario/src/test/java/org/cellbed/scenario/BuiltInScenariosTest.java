package org.cellbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cellbed.scenario.keys.Given.builtIn;
import static org.cellbed.scenario.keys.Given.problemsOf;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.keys.Given;
import org.cellbed.scenario.keys.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in scenarios are those of the model's description. */
class BuiltInScenariosTest {
    @Test
    void paperIsTable2() {
        Scenario paper = builtIn("paper");
        assertThat(paper.devices()).isEqualTo(new Scenario.Devices(10, new Range(300e6, 500e6), false));
        assertThat(paper.tasks().lengthBits()).isEqualTo(new Range(2.4e6, 4e6));
        assertThat(paper.tasks().cycles()).isEqualTo(new Range(800e6, 1200e6));
        assertThat(paper.tasks().activity()).isEmpty();
        assertThat(paper.servers())
                .isEqualTo(new Scenario.Servers(5, 5, new Scenario.Compute.Drawn(new Range(12e9, 20e9))));
        assertThat(paper.radio().bandwidthHz()).isEqualTo(20e6);
        assertThat(paper.radio().txPowerW()).isEqualTo(0.5);
        assertThat(paper.radio().noiseWPerHz()).isCloseTo(3.981072e-21, within(1e-27));
        assertThat(paper.radio().channel()).isEqualTo(new Channel.PathLoss(128.1, 37.6, new Range(50, 250)));
        assertThat(paper.fibreBps()).isEqualTo(1e9);
        assertThat(paper.reward()).isEqualTo(new Scenario.Reward(1, 10, false));
        assertThat(paper.broadcast()).isEqualTo(new Scenario.Broadcast(true, 3));
        assertThat(paper.deadlineSeconds()).isInfinite();
        assertThat(paper.rotation()).isEmpty();
        assertThat(paper.events()).isEmpty();
    }

    @Test
    void aFileThatSaysNothingIsPaper() {
        assertThat(ScenarioWriter.write(Given.scenario("description: x", "policy: vls"))
                        .replaceFirst("mine", "paper"))
                .isEqualTo(ScenarioWriter.write(builtIn("paper", "description=x")));
    }

    /** Slot = activity N E[C] / (rho sum f), here against the frequencies drawn. */
    @ParameterizedTest
    @CsvSource({
        "paper, 10, 0.9",
        "light, 10, 0.4",
        "saturated, 10, 1.25",
        "small, 3, 0.9",
        "bursty, 7.5, 0.9",
        "failure, 10, 0.65",
        "live, 20, 0.9"
    })
    void slotsAskForTheUtilization(String name, double activeDevices, double rho) {
        Cell cell = new Cell(builtIn(name), new Seeds(3, 4), 1);
        double totalHz = 0.0;
        for (int m = 1; m <= cell.scenario().servers().count(); m++) {
            totalHz += cell.serverHz(m);
        }
        assertThat(cell.constants().slotSeconds()).isCloseTo(activeDevices * 1e9 / (rho * totalHz), within(1e-12));
    }

    @Test
    void heteroHasTheServersOfFigure8() {
        Cell cell = new Cell(builtIn("hetero"), new Seeds(1, 1), 1);
        assertThat(List.of(1, 2, 3, 4, 5)).map(cell::serverHz).containsExactly(12e9, 14e9, 16e9, 18e9, 20e9);
        assertThat(cell.constants().slotSeconds()).isCloseTo(10 * 1e9 / (0.9 * 80e9), within(1e-15));
    }

    @Test
    void smallHasThreeDevicesAndTwoServers() {
        Scenario small = builtIn("small");
        assertThat(small.devices().count()).isEqualTo(3);
        assertThat(small.servers().count()).isEqualTo(2);
        assertThat(small.servers().max()).isEqualTo(2);
    }

    @Test
    void burstyFlipsOnceInTwentySlots() {
        assertThat(builtIn("bursty").tasks().activity()).contains(new Scenario.Activity(1.0 / 20.0, 0.5, 1));
    }

    @Test
    void failureTakesServersDownInTurn() {
        assertThat(builtIn("failure").rotation()).contains(new Scenario.OutageRotation(200, 40));
    }

    @Test
    void liveIsHalfLoadedAndHasRoom() {
        Scenario live = builtIn("live");
        assertThat(live.devices().count()).isEqualTo(10);
        assertThat(live.slotLength().devices()).isEqualTo(20);
        assertThat(live.servers().max()).isEqualTo(live.servers().count() + 3);
        assertThat(live.reward().team()).isTrue();
        assertThat(live.deadlineSeconds()).isEqualTo(30);
    }

    @Test
    void tracesNeedsAFolder() {
        assertThat(problemsOf(() -> builtIn("traces")))
                .containsExactly("built-in traces:5: radio.traces: found none, expected a folder of CSV files, one per"
                        + " device (--traces DIR)");
    }

    @Test
    void tracesScalesTheCyclesOfItsTasks(@TempDir Path folder) throws Exception {
        Folders.traces(folder);
        LoadedScenario loaded =
                Given.FILES.read("traces", List.of(Setting.option("--traces", "radio.traces", folder.toString())));
        assertThat(loaded.scenario().slotLength())
                .isEqualTo(new Scenario.SlotLength(OptionalDouble.of(0.5), OptionalDouble.of(0.9), 10));
        assertThat(loaded.notes())
                .containsExactly("a.csv: closed up 1 gap of more than 10 s, which took 11 s out of the trace");
        Cell cell = new Cell(loaded.scenario(), new Seeds(1, 1), 1);
        assertThat(cell.trace(1).orElseThrow().name()).isEqualTo("a.csv");
        assertThat(cell.trace(4).orElseThrow().name()).isEqualTo("b.csv");
    }

    @ParameterizedTest
    @MethodSource("org.cellbed.scenario.BuiltInScenarios#names")
    void everyScenarioHasItsNameAndASentence(String name) {
        assertThat(BuiltInScenarios.yaml(name).orElseThrow()).contains("name: " + name + "\n");
        assertThat(BuiltInScenarios.descriptions().get(name)).endsWith(".");
    }
}
