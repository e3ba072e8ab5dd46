package org.cellbed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.random.Seeds;
import org.junit.jupiter.api.Test;

class RunSettingsTest {
    @Test
    void whoSaysNothingGetsTheLiveScenarioWithoutAnEnd() {
        RunSettings settings = RunSettings.of(Map.of("CELLBED_POLICY", "", "CELLBED_SET", ""), Optional.empty());

        assertThat(settings.plan().scenario().name()).isEqualTo("live");
        assertThat(settings.plan().policy()).isEqualTo("vls");
        assertThat(settings.plan().slots()).isEqualTo(RunPlan.ENDLESS_SLOTS);
        assertThat(settings.plan().speed()).isEqualTo(1.0);
        assertThat(settings.plan().rehearsalSeconds()).isZero();
        assertThat(settings.runs()).isEqualTo(Path.of("runs"));
    }

    @Test
    void everyVariableCounts() {
        RunSettings settings = RunSettings.of(
                Map.of(
                        "CELLBED_SCENARIO", "small",
                        "CELLBED_POLICY", "random",
                        "CELLBED_SEED", "7",
                        "CELLBED_SCENARIO_SEED", "8",
                        "CELLBED_SPEED", "0.5",
                        "CELLBED_REHEARSAL", "15",
                        "CELLBED_SLOTS", "90",
                        "CELLBED_SET", "devices.count=3 servers.count=2",
                        "CELLBED_RUNS", "/runs"),
                Optional.empty());

        assertThat(settings.plan().scenario().devices().count()).isEqualTo(3);
        assertThat(settings.plan().scenario().servers().count()).isEqualTo(2);
        assertThat(settings.plan().policy()).isEqualTo("random");
        assertThat(settings.plan().seeds()).isEqualTo(new Seeds(8, 7));
        assertThat(settings.plan().speed()).isEqualTo(0.5);
        assertThat(settings.plan().rehearsalSeconds()).isEqualTo(15.0);
        assertThat(settings.plan().slots()).isEqualTo(90);
        assertThat(settings.runs()).isEqualTo(Path.of("/runs"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Map<String, String> variables = Map.of(
                "CELLBED_POLICY", "vsl",
                "CELLBED_SEED", "one",
                "CELLBED_SPEED", "-1",
                "CELLBED_REHEARSAL", "long",
                "CELLBED_SET", "devices.count=many");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunSettings.of(variables, Optional.empty()))
                .withMessageContainingAll(
                        "CELLBED_POLICY vsl",
                        "CELLBED_SEED",
                        "CELLBED_SPEED",
                        "CELLBED_REHEARSAL is 'long', expected seconds",
                        "CELLBED_SET devices.count=many");
    }
}
