package org.cellbed.scenario.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellbed.scenario.BuiltInScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSchemaTest {
    @ParameterizedTest
    @MethodSource("org.cellbed.scenario.BuiltInScenarios#names")
    void theSchemaAcceptsBuiltInScenarios(String name) {
        assertThat(Schemas.complaints(BuiltInScenarios.yaml(name).orElseThrow()))
                .isEmpty();
    }

    @Test
    void theSchemaAcceptsEvents() {
        assertThat(Schemas.complaints(Given.text(
                        "events:",
                        "- {at_slot: 1, attach: {devices: 2}}",
                        "- {at_slot: 1, outage: {server: 2, slots: 4}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bandwidth: 3 MHz",
                "devices: {cont: 3}",
                "devices: {count: 0}",
                "radio: {bandwidth: 20 KB}",
                "radio: {bandwidth: 20}",
                "tasks: {length: 300 KB..500 KB}",
                "tasks: {activity: {quiet: 2}}",
                "outages: often",
                "broadcast: {load: sent}",
                "events: [{at_slot: -1, attach: {devices: 2}}]",
                "events: [{at_slot: 1, attach: {device: 2}}]",
                "events: [{attach: {devices: 2}}]"
            })
    void theSchemaRefusesWhatTheReaderRefuses(String line) {
        assertThat(Schemas.complaints(Given.text(line))).isNotEmpty();
        assertThat(Given.problems(line)).isNotEmpty();
    }
}
