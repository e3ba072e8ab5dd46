package org.cellbed.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.policy.dispatch.TestScenarios;
import org.junit.jupiter.api.Test;

/** Whole cells over 1000 slots; model.md gives the reference figures for five seeds of 2000. */
class PolicyFiguresTest {
    @Test
    void inThePapersCellTheMoreAPolicyKnowsTheShorterTheDelay() {
        double oracle = meanDelay("oracle", "paper");
        double jsq = meanDelay("jsq", "paper");
        double vls = meanDelay("vls", "paper");
        double softmin = meanDelay("softmin", "paper");
        double selfish = meanDelay("selfish", "paper");

        assertThat(oracle).isCloseTo(0.201, within(0.015)).isLessThan(jsq);
        assertThat(jsq).isLessThan(vls);
        assertThat(vls).isCloseTo(0.211, within(0.015)).isLessThan(softmin);
        assertThat(softmin).isLessThan(selfish);
        assertThat(selfish).isLessThan(meanDelay("random", "paper"));
    }

    @Test
    void aboveSaturationDriftPlusPenaltyKeepsDelaysAThirdOfTheOneSlotOracles() {
        double oracle = meanDelay("oracle", "saturated");

        assertThat(meanDelay("lyap", "saturated")).isLessThan(oracle / 3.0);
        assertThat(meanDelay("vlyap", "saturated")).isLessThan(oracle / 2.5);
    }

    @Test
    void belowSaturationDriftPlusPenaltyCostsNothing() {
        assertThat(meanDelay("lyap", "paper")).isCloseTo(meanDelay("oracle", "paper"), within(0.005));
        assertThat(meanDelay("vlyap", "paper")).isCloseTo(meanDelay("vls", "paper"), within(0.005));
    }

    @Test
    void whereServersFailPoliciesThatReadTheLoadAvoidThem() {
        assertThat(meanDelay("vls", "failure")).isLessThan(0.25);
        assertThat(meanDelay("jsq", "failure")).isLessThan(0.25);
    }

    @Test
    void withoutReliefAnOverloadedCellDiverges() {
        var cell = TestScenarios.cell("saturated", 2);
        var policy = PolicyCatalog.builtIn().create("proportional", cell.constants());

        assertThat(new CellSimulation(cell, policy, 1000).run().diverges()).isTrue();
    }

    private static double meanDelay(String policy, String scenario) {
        double sum = 0.0;
        for (int seed = 1; seed <= 3; seed++) {
            var cell = TestScenarios.cell(scenario, seed);
            sum += new CellSimulation(cell, PolicyCatalog.builtIn().create(policy, cell.constants()), 1000)
                    .run()
                    .meanDelay();
        }
        return sum / 3.0;
    }
}
