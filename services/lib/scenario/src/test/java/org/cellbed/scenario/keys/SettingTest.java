package org.cellbed.scenario.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellbed.scenario.keys.Given.builtIn;
import static org.cellbed.scenario.keys.Given.problemsOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.scenario.TimedEvent;
import org.junit.jupiter.api.Test;

class SettingTest {
    @Test
    void aSettingReplacesWhatTheFileSays() {
        Scenario scenario = builtIn("paper", "devices.count=20", "tasks.length=1 MB", "description=a: b # c");
        assertThat(scenario.devices().count()).isEqualTo(20);
        assertThat(scenario.tasks().lengthBits()).isEqualTo(new Range(8e6, 8e6));
        assertThat(scenario.description()).isEqualTo("a: b # c");
    }

    @Test
    void aNumberMayBeginWithItsPoint() {
        Scenario scenario = builtIn("paper", "reward.w1=.5", "tasks.length=.5..1 MB");
        assertThat(scenario.reward().w1()).isEqualTo(0.5);
        assertThat(scenario.tasks().lengthBits()).isEqualTo(new Range(4e6, 8e6));
    }

    @Test
    void theLastSettingOfAKeyCounts() {
        assertThat(builtIn("paper", "slots=3", "slots=4").slots()).isEqualTo(4);
    }

    @Test
    void aGroupCanBeSetWholeAndTakenAway() {
        assertThat(builtIn("paper", "outages={period: 100, down: 7}").rotation())
                .contains(new Scenario.OutageRotation(100, 7));
        assertThat(builtIn("paper", "outages.down=7").rotation()).contains(new Scenario.OutageRotation(200, 7));
        assertThat(builtIn("failure", "outages=none").rotation()).isEmpty();
        assertThat(builtIn("failure", "outages=none", "outages.down=7").rotation())
                .contains(new Scenario.OutageRotation(200, 7));
    }

    @Test
    void eventsAndListsCanBeSet() {
        Scenario scenario =
                builtIn("live", "events=[{at_slot: 5, attach: {servers: 1}}]", "servers.compute=[12 GHz, 14 GHz]");
        assertThat(scenario.events()).containsExactly(new TimedEvent.AttachServers(5, 1));
        assertThat(scenario.servers().compute()).isEqualTo(new Scenario.Compute.Listed(List.of(12e9, 14e9)));
    }

    @Test
    void aChannelReplacesThatOfTheFile() {
        Scenario scenario = builtIn("traces", "radio.path_loss.distance=80 m");
        assertThat(scenario.radio().channel()).isEqualTo(new Channel.PathLoss(128.1, 37.6, new Range(80, 80)));
        assertThat(problemsOf(() -> builtIn("paper", "radio.traces=/no/such")))
                .containsExactly("/no/such: found no folder that can be read, expected a folder of CSV files");
    }

    @Test
    void twoChannelsAreAProblem() {
        assertThat(problemsOf(() -> builtIn("paper", "radio.traces=/no/such", "radio.path_loss.slope=30 dB")))
                .containsExactly("--set radio.traces=/no/such: radio: found path_loss and traces, expected only one of"
                        + " path_loss, positions and traces");
    }

    @Test
    void badSettingsAreReportedWithThoseOfTheFile() {
        List<Setting> settings = List.of(
                Setting.set("devices.count=0"),
                Setting.set("device.count=3"),
                Setting.set("bandwidth=3 MHz"),
                Setting.set("frobnicate=1"),
                Setting.set("slots"),
                Setting.set("events=[{at_slot: 1}]"),
                Setting.set("servers={cont: 3}"),
                Setting.set("outages={"),
                Setting.option("--policy", "policy", "vsl"));
        assertThat(problemsOf(() -> Given.FILES.readText("my.yaml", Given.text("cells: 0"), Path.of(""), settings)))
                .containsExactly(
                        "--set device.count=3: unknown key \"device.count\", did you mean \"devices.count\"?",
                        "--set bandwidth=3 MHz: unknown key \"bandwidth\", did you mean \"radio.bandwidth\"?",
                        "--set frobnicate=1: unknown key \"frobnicate\", expected the path of a key such as devices.count",
                        "--set slots: slots: found no value, expected slots=VALUE",
                        "--set servers={cont: 3}: servers: unknown key \"cont\", did you mean \"count\"?",
                        "--set outages={: outages: found expected the node content, but found '<stream end>', expected"
                                + " well-formed YAML",
                        "--policy vsl: policy: found vsl, expected one of jsq, random, vls (did you mean \"vls\"?)",
                        "my.yaml:3: cells: found 0, expected a whole number of at least 1",
                        "--set devices.count=0: devices.count: found 0, expected a whole number of at least 1",
                        "--set events=[{at_slot: 1}]: events[0]: found none, expected exactly one of outage, attach,"
                                + " detach");
    }

    @Test
    void maxFollowsTheCountUntilItIsGiven() {
        assertThat(builtIn("paper", "servers.count=7").servers().max()).isEqualTo(7);
        assertThat(problemsOf(() -> builtIn("live", "servers.count=9")))
                .containsExactly("built-in live:5: servers.max: found 8, expected at least servers.count, 9");
    }

    @Test
    void aDurationAloneScalesNoCycles() {
        Scenario.SlotLength alone =
                builtIn("light", "slot={duration: 500 ms, utilization: none}").slotLength();
        assertThat(alone.utilization()).isEmpty();
        assertThat(Given.scenario("slot: {duration: 500 ms}").slotLength()).isEqualTo(alone);
        assertThat(Optional.of(alone.seconds().getAsDouble())).contains(0.5);
    }
}
