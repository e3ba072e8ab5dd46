package org.cellbed.experiment.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.cellbed.experiment.result.CurvePoint;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Trial;
import org.cellbed.rundir.SlotsFile;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final Trial TRIAL = new Trial("", Map.of(), "dtomalb", 1);

    @Test
    void aWindowIsTheMeanOfItsSlots() {
        List<CurvePoint> delays = delays(new Windows(slots(200, slot -> slot), 200));

        assertThat(delays).hasSize(100);
        assertThat(delays.get(0).slot()).isEqualTo(1);
        assertThat(delays.get(0).value()).isEqualTo(0.5);
        assertThat(delays.get(99).slot()).isEqualTo(199);
        assertThat(delays.get(99).value()).isCloseTo(198.5, Offset.offset(1e-12));
    }

    @Test
    void windowsOfAnyNumberOfSlotsHaveEachSlotOnce() {
        List<CurvePoint> delays = delays(new Windows(slots(257, slot -> 1.0), 257));

        assertThat(delays).hasSize(100);
        assertThat(delays.get(99).slot()).isEqualTo(256);
        assertThat(delays(new Windows(slots(7, slot -> 1.0), 7))).hasSize(7);
    }

    @Test
    void slotsWithoutAValueAreLeftOut() {
        List<CurvePoint> delays =
                delays(new Windows(slots(200, slot -> slot < 2 || slot % 2 == 0 ? Double.NaN : 3.0), 200));

        assertThat(delays).hasSize(99).allMatch(point -> point.value() == 3.0);
    }

    /** The delay falls from 2 by 0.01 per window of ten slots to 1 in window 100; the last tenth has the mean 1.055. */
    @Test
    void ninetyFivePercentOfTheWayIsCountedInSlots() {
        Windows windows = new Windows(slots(1000, slot -> 2.0 - 0.01 * Math.floorDiv(slot, 10)), 1000);

        // 0.95 · (2 − 1.055) = 0.89775, so window 90 is the first: its last slot is the 910th
        assertThat(windows.slotsTo95()).hasValue(910);
    }

    @Test
    void aDelayThatDoesNotFallHasNoWay() {
        assertThat(new Windows(slots(1000, slot -> 1.0 + slot), 1000).slotsTo95())
                .isEmpty();
        assertThat(new Windows(List.of(), 1000).slotsTo95()).isEmpty();
    }

    @Test
    void aSlotThatWasSkippedMovesNoOther() {
        List<SlotsFile.Row> opened = slots(200, slot -> slot).stream()
                .filter(slot -> slot.slot() % 4 != 0 && (slot.slot() < 100 || slot.slot() > 103))
                .toList();
        List<CurvePoint> delays = delays(new Windows(opened, 200));

        assertThat(delays).hasSize(98);
        assertThat(delays.get(0))
                .extracting(CurvePoint::slot, CurvePoint::value)
                .containsExactly(1, 1.0);
        assertThat(delays.get(49))
                .extracting(CurvePoint::slot, CurvePoint::value)
                .containsExactly(99, 98.5);
        assertThat(delays.get(50))
                .extracting(CurvePoint::slot, CurvePoint::value)
                .containsExactly(105, 105.0);
    }

    @Test
    void aWindowWithoutFinishedTasksHidesNoWay() {
        IntToDoubleFunction delay = slot -> slot < 10 || slot / 10 == 95 ? Double.NaN : slot < 500 ? 2.0 : 1.0;

        assertThat(new Windows(slots(1000, delay), 1000).slotsTo95()).hasValue(510);
    }

    private static List<CurvePoint> delays(Windows windows) {
        return windows.curves(TRIAL).stream()
                .filter(point -> point.measure() == Measure.DELAY_MEAN)
                .toList();
    }

    private static List<SlotsFile.Row> slots(int count, IntToDoubleFunction delay) {
        return IntStream.range(0, count)
                .mapToObj(slot -> new SlotsFile.Row(
                        slot + 2, slot, slot, new double[] {0.5}, 0.25, delay.applyAsDouble(slot), -1.0))
                .toList();
    }
}
