package org.cellbed.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** When servers are down. */
class OutagePlanTest {
    private static final int LAST = 99;

    @Test
    void theRotationTakesServersDownInTurnAtTheEndOfEachPeriod() {
        OutagePlan plan = plan(new CellBuilder().servers(2, 3).rotation(10, 3));

        assertThat(down(plan, 1, LAST, 40)).containsExactly(7, 8, 9, 27, 28, 29);
        assertThat(down(plan, 2, LAST, 40)).containsExactly(17, 18, 19, 37, 38, 39);
        assertThat(down(plan, 3, LAST, 40)).isEmpty();
    }

    @Test
    void anOutageLastsItsSlotsAlsoBeyondTheLastOneButNoneBeginsAfterIt() {
        OutagePlan plan = plan(new CellBuilder()
                .rotation(10, 3)
                .event(new TimedEvent.Outage(2, 1, 2))
                .event(new TimedEvent.Outage(8, 2, 4)));

        assertThat(down(plan, 1, 8, 40)).containsExactly(2, 3, 7, 8, 9);
        assertThat(down(plan, 2, 8, 40)).containsExactly(8, 9, 10, 11);
        assertThat(down(plan, 2, 7, 40)).isEmpty();
    }

    @Test
    void anEndlessOutageEndsWithTheLastSlot() {
        OutagePlan plan = plan(new CellBuilder().event(new TimedEvent.Outage(3, 1, OutagePlan.ENDLESS)));

        assertThat(down(plan, 1, 6, 40)).containsExactly(3, 4, 5, 6);
    }

    @Test
    void aVeryLongOutageIsNotCutShortByOverflow() {
        OutagePlan plan = plan(new CellBuilder().event(new TimedEvent.Outage(3, 1, OutagePlan.ENDLESS - 1)));

        assertThat(plan.down(1, 1_000_000, LAST)).isTrue();
    }

    private static List<Integer> down(OutagePlan plan, int server, int lastSlot, int slots) {
        return IntStream.range(0, slots)
                .filter(slot -> plan.down(server, slot, lastSlot))
                .boxed()
                .toList();
    }

    private static OutagePlan plan(CellBuilder builder) {
        return new OutagePlan(builder.scenario());
    }
}
