package org.cellbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cellbed.scenario.keys.Given.builtIn;

import org.cellbed.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class ScenarioLintTest {
    @Test
    void paperHasNoWarning() {
        LintReport report = examine(builtIn("paper"), 0.2, 0.4);
        assertThat(report.warnings()).isEmpty();
        assertThat(report.utilization()).isCloseTo(0.9, within(1e-12));
        assertThat(report.policyGap()).isCloseTo(0.5, within(1e-12));
        assertThat(report.medianUploadSeconds()).isBetween(0.08, 0.14).isLessThan(report.slotSeconds());
    }

    @Test
    void liveIsHalfLoaded() {
        assertThat(examine(builtIn("live"), 0.2, 0.4).utilization()).isCloseTo(0.45, within(1e-12));
    }

    @Test
    void anOverloadedCellIsSaid() {
        assertThat(examine(builtIn("saturated"), Double.NaN, Double.POSITIVE_INFINITY)
                        .warnings())
                .contains("the cell is overloaded: the devices demand 1.25 times what the servers can compute,"
                        + " so queues grow without bound unless a policy computes locally");
    }

    @Test
    void aUtilizationOfExactlyOneIsOverload() {
        assertThat(examine(builtIn("paper", "slot.utilization=1"), 0.2, 0.4).warnings())
                .first()
                .asString()
                .startsWith("the cell is overloaded");
    }

    @Test
    void uploadsThatOutliveTheSlotAreSaid() {
        LintReport report = examine(builtIn("paper", "radio.path_loss.distance=500 m"), 0.2, 0.4);
        assertThat(report.outlivingShare()).isGreaterThan(0.5);
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .startsWith("uploads outlive the slot: their median is 0.");
    }

    @Test
    void aCellInWhichNoPolicyMattersIsSaid() {
        assertThat(examine(builtIn("light"), 0.2, 0.205).warnings())
                .containsExactly(
                        "no policy can matter: the oracle's mean delay is only 2.4 % below that of a random split");
    }

    private static LintReport examine(Scenario scenario, double oracle, double split) {
        return ScenarioLint.examine(scenario, (s, policy) -> policy.equals(ScenarioLint.ORACLE) ? oracle : split);
    }
}
