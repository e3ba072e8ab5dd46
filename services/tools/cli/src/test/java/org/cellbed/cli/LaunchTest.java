package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.rundir.CellSummary;
import org.junit.jupiter.api.Test;

/** The exit code of a run follows from the verdicts in its manifest. */
class LaunchTest {
    @Test
    void runThatPassedAllOfItsTestsExitsWithZero() {
        assertThat(exitCode(40, false, Map.of("ledger", "ok", "fidelity", "ok")))
                .isZero();
        assertThat(exitCode(12, true, Map.of("ledger", "ok"))).isZero();
    }

    @Test
    void anyVerdictThatIsNotOkIsABrokenPromise() {
        assertThat(exitCode(40, false, Map.of("ledger", "ok", "fidelity", "INVALID: 3 of 20 tasks were late")))
                .isEqualTo(Cellbed.BROKEN_PROMISE);
        assertThat(exitCode(40, false, Map.of("ledger", "19 of 20 tasks have ended")))
                .isEqualTo(Cellbed.BROKEN_PROMISE);
    }

    @Test
    void runThatWasStoppedBeforeItsFirstSlotIsABrokenPromise() {
        assertThat(exitCode(0, true, Map.of("ledger", "ok"))).isEqualTo(Cellbed.BROKEN_PROMISE);
    }

    private static int exitCode(int slots, boolean stopped, Map<String, String> verdicts) {
        CellSummary summary = new CellSummary(
                slots,
                slots,
                false,
                new CellSummary.Delay(null, null, null, null),
                null,
                new CellSummary.Utility(null, 0.0),
                Map.of(),
                null,
                new CellSummary.Ledger(0, 0, 0, 0, Map.of()));
        return Launch.exitCode(new KafkaRun.Outcome(summary, verdicts, Optional.empty(), stopped));
    }
}
