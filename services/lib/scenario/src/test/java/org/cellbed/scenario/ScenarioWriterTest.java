package org.cellbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.keys.Given;
import org.cellbed.scenario.keys.Schemas;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioWriterTest {
    static List<String> selfContained() {
        return BuiltInScenarios.names().stream()
                .filter(name -> !name.equals("traces"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("selfContained")
    void builtInScenariosReadBackEqual(String name) {
        assertReadsBackEqual(Given.builtIn(name));
    }

    @Test
    void tracesAndPositionsReadBackEqual(@TempDir Path folder) throws Exception {
        Folders.traces(folder);
        assertReadsBackEqual(Given.builtIn("traces", "radio.traces=" + folder));
        assertReadsBackEqual(Given.builtIn(
                "paper",
                "radio.positions.users=" + Folders.users(folder),
                "radio.positions.sites=" + Folders.sites(folder)));
    }

    /** Numbers of any size and with any digits, in any unit. */
    @RepeatedTest(200)
    void randomOverridesReadBackEqual(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> settings = new ArrayList<>(List.of(
                "devices.compute=" + range(random, "MHz"),
                "tasks.length=" + range(random, random.nextBoolean() ? "KB" : "bit"),
                "tasks.cycles=" + range(random, random.nextBoolean() ? "Mcycles" : "cycles"),
                "tasks.deadline=" + positive(random) + (random.nextBoolean() ? " min" : " us"),
                "servers.compute=[" + positive(random) + " GHz, " + positive(random) + " Hz]",
                "radio.bandwidth=" + positive(random) + " kHz",
                "radio.tx_power=" + (random.nextBoolean() ? positive(random) + " mW" : random.nextInt(40) + " dBm"),
                "radio.noise="
                        + (random.nextBoolean() ? positive(random) + " W/Hz" : -random.nextDouble() * 200 + " dBm/Hz"),
                "radio.path_loss.intercept=" + random.nextGaussian() * 100 + " dB",
                "radio.path_loss.distance=" + range(random, "km"),
                "fibre=" + positive(random) + " Mbit/s",
                "slot={duration: " + positive(random) + " s, utilization: " + positive(random) + "}",
                "reward={w1: " + positive(random) + ", w2: " + positive(random) + ", team: " + random.nextBoolean()
                        + "}",
                "broadcast={load: arrived, down: " + random.nextInt(2) * random.nextDouble() + " ms}",
                "description=" + random.nextInt() + ": \"quoted\" \\ # ümläut {€} " + random.nextDouble()));
        if (random.nextBoolean()) {
            settings.add("tasks.activity={flip: " + random.nextDouble() + ", busy: " + random.nextDouble() + "}");
            settings.add("name="
                    + List.of("none", "null", "12", "true", "a-b", "Wind & rain", "1e3")
                            .get(random.nextInt(7)));
        }
        assertReadsBackEqual(Given.builtIn("paper", settings.toArray(String[]::new)));
    }

    @Test
    void eventsReadBackEqual() {
        assertReadsBackEqual(Given.scenario(
                "servers: {max: 6}",
                "events:",
                "- {at_slot: 300, outage: {server: 3, slots: 40}}",
                "- {at_slot: 100, attach: {devices: 2}}",
                "- {at_slot: 0, attach: {servers: 1}}",
                "- {at_slot: 100, detach: {device: 3}}",
                "- {at_slot: 7, detach: {server: 2}}"));
    }

    @Test
    void everyDefaultIsWrittenOut() {
        assertThat(ScenarioWriter.write(Given.scenario("events: [{at_slot: 3, outage: {server: 1, slots: 2}}]")))
                .isEqualTo("""
                        schema: 1
                        name: mine
                        description: "A scenario."
                        policy: vls
                        slots: 2000
                        cells: 1
                        devices:
                          count: 10
                          compute: 300..500 MHz
                          local_queue: false
                        tasks:
                          length: 300..500 KB
                          cycles: 800..1200 Mcycles
                          deadline: none
                          activity: none
                        servers:
                          count: 5
                          max: 5
                          compute: 12..20 GHz
                        radio:
                          bandwidth: 20 MHz
                          tx_power: 500 mW
                          noise: -174 dBm/Hz
                          path_loss:
                            intercept: 128.1 dB
                            slope: 37.6 dB
                            distance: 50..250 m
                        fibre: 1 Gbit/s
                        slot:
                          duration: none
                          utilization: 0.9
                          devices: 10
                        reward:
                          w1: 1
                          w2: 10
                          team: false
                        learning:
                          backend: nd4j
                          hidden: 64
                          batch: 64
                          slots_per_update: 1
                          warm_up: 500
                          replay: 100000
                          discount: 0.9
                          target_rate: 0.01
                          actor_rate: 0.001
                          critic_rate: 0.002
                          actor_clip: 0.5
                          critic_clip: 1
                          settle: false
                          current_actions: false
                          temperature: 0.3
                          logit_penalty: 0.001
                          entropy_bonus: 0
                          exploration: 0.05
                          explore_slots: 3000
                          load_limit: 2 s
                          observe_task: false
                          reward_shift: 0.5
                          reward_unit: 0.3
                          reward_floor: -4
                          rollout: 256
                          epochs: 8
                          ratio_clip: 0.2
                          lambda: 0.95
                          sequence_lambda: 0.9
                        broadcast:
                          load: committed
                          down: 3 s
                        outages: none
                        events:
                          - {at_slot: 3, outage: {server: 1, slots: 2}}
                        """);
    }

    private static void assertReadsBackEqual(Scenario scenario) {
        String text = ScenarioWriter.write(scenario);
        Scenario again = Given.FILES
                .readText("written.yaml", text, Path.of("elsewhere"), List.of())
                .scenario();
        assertThat(again).as(text).isEqualTo(scenario);
        assertThat(ScenarioWriter.write(again)).isEqualTo(text);
        assertThat(Schemas.complaints(text)).as(text).isEmpty();
    }

    private static String range(Random random, String unit) {
        double low = positive(random);
        return low + ".." + low * (1.0 + random.nextDouble()) + " " + unit;
    }

    private static double positive(Random random) {
        return (1.0 + random.nextDouble()) * StrictMath.pow(10.0, random.nextInt(30) - 15);
    }
}
