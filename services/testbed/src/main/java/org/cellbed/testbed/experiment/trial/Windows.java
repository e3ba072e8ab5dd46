package org.cellbed.testbed.experiment.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.cellbed.testbed.audit.SlotRow;
import org.cellbed.testbed.experiment.result.CurvePoint;
import org.cellbed.testbed.experiment.result.Measure;
import org.cellbed.testbed.experiment.result.Trial;

/** A training in windows of equally many slots, of which there are 100, or one for each slot of a shorter one. Immutable. */
final class Windows {
    private static final int MOST = 100;
    private static final double WAY = 0.95;

    private final List<SlotRow> slots;
    private final int count;

    Windows(List<SlotRow> slots) {
        this.slots = List.copyOf(slots);
        this.count = Math.min(MOST, slots.size());
    }

    /** The learning curves: means over windows, those without a value left out. */
    List<CurvePoint> curves(Trial trial) {
        List<CurvePoint> points = new ArrayList<>();
        add(points, trial, Measure.DELAY_MEAN, SlotRow::meanDelaySeconds);
        add(points, trial, Measure.VAR_LD, SlotRow::loadVariance);
        add(points, trial, Measure.UTILITY, SlotRow::utility);
        return List.copyOf(points);
    }

    /**
     * How many slots pass until the delay of a window has done 95 % of its way from that of the first window to the final one,
     * which is the mean of the last tenth of the windows. Empty where the delay does not fall.
     */
    OptionalInt slotsTo95() {
        if (count == 0) {
            return OptionalInt.empty();
        }
        double[] delays = means(SlotRow::meanDelaySeconds);
        double last = 0.0;
        int tenth = Math.max(1, count / 10);
        for (int k = count - tenth; k < count; k++) {
            last += delays[k] / tenth;
        }
        double way = delays[0] - last;
        for (int k = 0; k < count && way > 0.0; k++) {
            if (delays[0] - delays[k] >= WAY * way) {
                return OptionalInt.of(end(k));
            }
        }
        return OptionalInt.empty();
    }

    private void add(List<CurvePoint> points, Trial trial, Measure measure, ToDoubleFunction<SlotRow> value) {
        double[] means = means(value);
        for (int k = 0; k < count; k++) {
            if (!Double.isNaN(means[k])) {
                points.add(new CurvePoint(trial, end(k) - 1, measure, means[k]));
            }
        }
    }

    private double[] means(ToDoubleFunction<SlotRow> value) {
        double[] means = new double[count];
        for (int k = 0; k < count; k++) {
            means[k] = slots.subList(end(k - 1), end(k)).stream()
                    .mapToDouble(value)
                    .filter(number -> !Double.isNaN(number))
                    .average()
                    .orElse(Double.NaN);
        }
        return means;
    }

    /** Slots up to the end of a window. */
    private int end(int window) {
        return (int) ((window + 1L) * slots.size() / count);
    }
}
