package org.cellbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellbed.scenario.keys.Given.problems;
import static org.cellbed.scenario.keys.Given.problemsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.scenario.keys.Given;
import org.cellbed.scenario.keys.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadScenarioTest {
    /** A line of a file and the only message it gives. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            devices: {count: 0}                  | my.yaml:3: devices.count: found 0, expected a whole number of at least 1
            devices: {count: "10"}               | my.yaml:3: devices.count: found "10", expected a whole number of at least 1
            devices: {count: 2.5}                | my.yaml:3: devices.count: found 2.5, expected a whole number of at least 1
            devices: {count: 010}                | my.yaml:3: devices.count: found 010, expected a whole number of at least 1
            devices: {count: 9999999999}         | my.yaml:3: devices.count: found 9999999999, expected a whole number of at least 1
            devices: {count: }                   | my.yaml:3: devices.count: found nothing, expected a whole number of at least 1
            devices: {count: [1, 2]}             | my.yaml:3: devices.count: found [1, 2], expected a whole number of at least 1
            devices: 10                          | my.yaml:3: devices: found 10, expected a mapping of keys
            devices: {local_queue: yes}          | my.yaml:3: devices.local_queue: found yes, expected true or false
            slots: -5                            | my.yaml:3: slots: found -5, expected a whole number of at least 1
            cells: none                          | my.yaml:3: cells: found none, expected a whole number of at least 1
            name: again                          | my.yaml:3: name: found the key again, expected it only once, first in line 2
            policy: jqs                          | my.yaml:3: policy: found jqs, expected one of jsq, random, vls (did you mean "jsq"?)
            policy: 7                            | my.yaml:3: policy: found 7, expected the name of a policy
            radio: {bandwith: 20 MHz}            | my.yaml:3: radio: unknown key "bandwith", did you mean "bandwidth"?
            bandwidth: 20 MHz                    | my.yaml:3: unknown key "bandwidth", did you mean "radio.bandwidth"?
            servers: {weight: 3 kg}              | my.yaml:3: servers: unknown key "weight", expected one of count, max, compute
            radio: {bandwidth: 20 KB}            | my.yaml:3: radio.bandwidth: found 20 KB, expected a frequency above 0 such as 20 MHz (units: Hz, kHz, MHz, GHz)
            radio: {bandwidth: 20}               | my.yaml:3: radio.bandwidth: found 20, expected a frequency above 0 such as 20 MHz (units: Hz, kHz, MHz, GHz)
            radio: {bandwidth: 10..20 MHz}       | my.yaml:3: radio.bandwidth: found 10..20 MHz, expected a frequency above 0 such as 20 MHz (units: Hz, kHz, MHz, GHz)
            radio: {tx_power: -1 W}              | my.yaml:3: radio.tx_power: found -1 W, expected a power above 0 such as 500 mW (units: mW, W, dBm)
            radio: {noise: -174 dBm}             | my.yaml:3: radio.noise: found -174 dBm, expected a noise density above 0 such as -174 dBm/Hz (units: W/Hz, dBm/Hz)
            tasks: {length: 500..300 KB}         | my.yaml:3: tasks.length: found 500..300 KB, expected an amount of data above 0 or a range low..high such as 300..500 KB (units: bit, kbit, Mbit, B, KB, MB)
            tasks: {deadline: soon}              | my.yaml:3: tasks.deadline: found soon, expected a duration above 0 such as 500 ms (units: us, ms, s, min), or none
            tasks: {activity: {quiet: 1.5}}      | my.yaml:3: tasks.activity.quiet: found 1.5, expected a number of 0 to 1
            tasks: {activity: {quiet: 0, busy: 0}} | my.yaml:3: tasks.activity: found quiet 0 and busy 0, expected one of the two above 0
            servers: {count: 5, max: 4}          | my.yaml:3: servers.max: found 4, expected at least servers.count, 5
            servers: {compute: [12 GHz, 14]}     | my.yaml:3: servers.compute: found [12 GHz, 14], expected a frequency above 0 or a range low..high such as 12..20 GHz (units: Hz, kHz, MHz, GHz), or a list by index such as [12 GHz, 14 GHz]
            slot: {utilization: 0}               | my.yaml:3: slot.utilization: found 0, expected a number above 0, or none
            slot: {utilization: none}            | my.yaml:3: slot: found neither duration nor utilization, expected at least one of the two
            reward: {w2: -10}                    | my.yaml:3: reward.w2: found -10, expected a number of at least 0
            reward: {w1: 1e400}                  | my.yaml:3: reward.w1: found 1e400, expected a number of at least 0
            learning: {exploration: 1.5}         | my.yaml:3: learning.exploration: found 1.5, expected a number of 0 to 1
            learning: {rollout: 100}             | my.yaml:3: learning.rollout: found 100, expected a multiple of learning.batch, 64
            broadcast: {load: sent}              | my.yaml:3: broadcast.load: found sent, expected committed or arrived
            outages: {period: 40, down: 40}      | my.yaml:3: outages.down: found 40, expected fewer slots than outages.period, 40
            outages: often                       | my.yaml:3: outages: found often, expected a mapping of keys, or none
            radio: {path_loss: {}, traces: x}    | my.yaml:3: radio: found path_loss and traces, expected only one of path_loss, positions and traces
            radio: {path_loss: none}             | my.yaml:3: radio.path_loss: found none, expected a channel: one of path_loss, positions and traces
            radio: {positions: {sites: pom.xml}} | my.yaml:3: radio.positions.users: found nothing, expected a CSV file with columns Latitude and Longitude
            [a]: 1                               | my.yaml:3: unknown key "a mapping or list as a key", expected one of schema, name, description, policy, slots, cells, devices, tasks, servers, radio, fibre, slot, reward, learning, broadcast, outages, events
            """)
    void aLineHasOneMessage(String line, String message) {
        assertThat(problems(line)).containsExactly(message);
    }

    @Test
    void noKeyTakesAListOfMappings() {
        for (Key key : ScenarioKeys.TABLE.all()) {
            if (key instanceof Key.Value<?> value && !value.kind().verbatim()) {
                assertThat(problemsOf(() -> Given.builtIn("paper", key.path() + "=[{a: b}]")))
                        .as(key.path())
                        .anyMatch(problem -> problem.contains(key.path() + ": found a list, expected "));
            }
        }
    }

    /** An event and the only message it gives, in a cell of 10 devices and 2 servers, at most 3. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {at_slot: -1, attach: {devices: 2}}           | my.yaml:6: events[1].at_slot: found -1, expected a whole number of at least 0
            {attach: {devices: 2}}                        | my.yaml:6: events[1].at_slot: found nothing, expected a whole number of at least 0
            {at_slot: 1}                                  | my.yaml:6: events[1]: found none, expected exactly one of outage, attach, detach
            {at_slot: 1, attach: {}}                      | my.yaml:6: events[1].attach: found none, expected exactly one of devices, servers
            {at_slot: 1, attach: {devices: 1, servers: 1}} | my.yaml:6: events[1].attach: found devices and servers, expected exactly one of devices, servers
            {at_slot: 1, attach: {devices: 0}}            | my.yaml:6: events[1].attach.devices: found 0, expected a whole number of at least 1
            {at_slot: 1, attach: {device: 1}}             | my.yaml:6: events[1].attach: unknown key "device", did you mean "devices"?
            {at_slot: 1, outage: {server: 4, slots: 1}}   | my.yaml:6: events[1].outage.server: found 4, expected at most servers.max, 3
            {at_slot: 1, outage: {server: 2}}             | my.yaml:6: events[1].outage.slots: found nothing, expected a whole number of at least 1
            {at_slot: 1, attach: {servers: 2}}            | my.yaml:6: events[1].attach.servers: found 2, expected at most 1, for servers.max is 3 and 2 are attached at this slot
            {at_slot: 1, detach: {device: 11}}            | my.yaml:6: events[1].detach.device: found 11, expected a device that is attached at this slot
            {at_slot: 9, detach: {server: 1}}             | my.yaml:6: events[1].detach.server: found 1, expected a server that is attached at this slot
            tomorrow                                      | my.yaml:6: events[1]: found tomorrow, expected a mapping of keys
            """)
    void anEventHasOneMessage(String event, String message) {
        assertThat(problems(
                        "servers: {count: 2, max: 3}",
                        "events:",
                        "  - {at_slot: 8, detach: {server: 1}}",
                        "  - " + event))
                .containsExactly(message);
    }

    @Test
    void allProblemsAreReportedAtOnceInTheirLines() {
        assertThat(problems(
                        "devices:",
                        "  count: 0",
                        "  compute: 300..500 KB",
                        "",
                        "# a comment",
                        "servers:",
                        "  cont: 3",
                        "events:",
                        "  - at_slot: 3",
                        "    outage:",
                        "      server: 0",
                        "      slots: 4"))
                .containsExactly(
                        "my.yaml:9: servers: unknown key \"cont\", did you mean \"count\"?",
                        "my.yaml:4: devices.count: found 0, expected a whole number of at least 1",
                        "my.yaml:5: devices.compute: found 300..500 KB, expected a frequency above 0 or a range low..high"
                                + " such as 300..500 MHz (units: Hz, kHz, MHz, GHz)",
                        "my.yaml:13: events[0].outage.server: found 0, expected a whole number of at least 1");
    }

    @Test
    void schemaAndNameMustBeGiven() {
        assertThat(problemsOf(() -> Given.FILES.readText("my.yaml", "slots: 5\n", Path.of(""), List.of())))
                .containsExactly(
                        "my.yaml:1: schema: found nothing, expected 1",
                        "my.yaml:1: name: found nothing, expected a name on one line");
    }

    @Test
    void anotherSchemaIsRefused() {
        assertThat(problemsOf(() -> Given.FILES.readText("my.yaml", "schema: 2\nname: a\n", Path.of(""), List.of())))
                .containsExactly("my.yaml:1: schema: found 2, expected 1");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'a: b: c'         | my.yaml:3: found mapping values are not allowed here, expected well-formed YAML
            'devices: {count' | my.yaml:4: found expected ',' or '}', but got <stream end>, expected well-formed YAML
            'name: "\u0001"'  | my.yaml:3: found the character U+0001, expected printable characters
            '---'             | my.yaml:3: found but found another document, expected well-formed YAML
            """)
    void whatIsNotYamlIsSaidWithItsLine(String quoted, String message) {
        assertThat(problems(quoted.substring(1, quoted.length() - 1))).containsExactly(message);
    }

    @Test
    void anEmptyFileIsAProblem() {
        assertThat(problemsOf(() -> Given.FILES.readText("my.yaml", "# nothing\n", Path.of(""), List.of())))
                .containsExactly("my.yaml:1: found an empty text, expected a mapping of keys");
    }

    @Test
    void aListIsNoScenario() {
        assertThat(problemsOf(() -> Given.FILES.readText("my.yaml", "- a\n", Path.of(""), List.of())))
                .first()
                .isEqualTo("my.yaml:1: found [a], expected a mapping of keys");
    }

    @Test
    void anUnknownScenarioIsAProblem() {
        assertThat(problemsOf(() -> Given.FILES.read("papr", List.of())))
                .containsExactly(
                        "scenario: found papr, expected a file or one of paper, light, saturated, hetero, small,"
                                + " bursty, failure, traces, live (did you mean \"paper\"?)");
    }

    @Test
    void aMissingFileIsAProblem() {
        assertThat(problemsOf(() -> Given.FILES.read("no/such.yaml", List.of())))
                .containsExactly("no/such.yaml: found no such file, expected a scenario file in YAML");
    }

    @Test
    void aFolderOrBytesInsteadOfAFileAreProblems(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(problemsOf(() -> Given.FILES.read(binary, List.of())))
                .containsExactly(binary + ": found bytes that are not UTF-8, expected a scenario file in YAML");
        assertThat(problemsOf(() -> Given.FILES.read(folder, List.of())))
                .containsExactly(folder + ": found a folder, expected a scenario file in YAML");
    }
}
