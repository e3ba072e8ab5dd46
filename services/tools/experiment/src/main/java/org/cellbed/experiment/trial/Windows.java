package org.cellbed.experiment.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.cellbed.experiment.result.CurvePoint;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Trial;
import org.cellbed.rundir.SlotsFile;

/**
 * The windows of a training: 100 windows with the same number of slots each, or one per slot of a shorter training. A
 * skipped slot, possible in real time, leaves its window with fewer. Immutable.
 */
final class Windows {
    private static final int MOST = 100;
    private static final double WAY = 0.95;

    private final List<List<SlotsFile.Row>> windows;
    private final int planned;

    /**
     * Divides the opened slots into windows.
     *
     * @param planned the planned number of slots, at least one; slot numbers are below it
     */
    Windows(List<SlotsFile.Row> slots, int planned) {
        this.planned = planned;
        this.windows = Stream.<List<SlotsFile.Row>>generate(ArrayList::new)
                .limit(Math.min(MOST, planned))
                .toList();
        slots.forEach(slot -> windows.get(window(slot.slot())).add(slot));
    }

    /** Returns the learning curves: means over windows; windows without a value are left out. */
    List<CurvePoint> curves(Trial trial) {
        List<CurvePoint> points = new ArrayList<>();
        add(points, trial, Measure.DELAY_MEAN, SlotsFile.Row::meanDelaySeconds);
        add(points, trial, Measure.VAR_LD, SlotsFile.Row::loadVariance);
        add(points, trial, Measure.UTILITY, SlotsFile.Row::utility);
        return List.copyOf(points);
    }

    /**
     * Returns the number of slots until the delay of a window has fallen by 95 % of the difference between the first window and
     * the mean of the last tenth of the windows. Windows without a delay are left out. Empty if the delay does not fall.
     */
    OptionalInt slotsTo95() {
        double[] delays = means(SlotsFile.Row::meanDelaySeconds);
        int tenth = Math.max(1, delays.length / 10);
        OptionalDouble first = Arrays.stream(delays).filter(Double::isFinite).findFirst();
        OptionalDouble last = Arrays.stream(delays, delays.length - tenth, delays.length)
                .filter(Double::isFinite)
                .average();
        return first.isPresent() && last.isPresent()
                ? slotsTo95(delays, first.getAsDouble(), last.getAsDouble())
                : OptionalInt.empty();
    }

    private OptionalInt slotsTo95(double[] delays, double first, double last) {
        double way = first - last;
        for (int k = 0; k < delays.length && way > 0.0; k++) {
            if (first - delays[k] >= WAY * way) {
                return OptionalInt.of(end(k));
            }
        }
        return OptionalInt.empty();
    }

    private void add(List<CurvePoint> points, Trial trial, Measure measure, ToDoubleFunction<SlotsFile.Row> value) {
        double[] means = means(value);
        for (int k = 0; k < means.length; k++) {
            if (!Double.isNaN(means[k])) {
                points.add(new CurvePoint(trial, end(k) - 1, measure, means[k]));
            }
        }
    }

    private double[] means(ToDoubleFunction<SlotsFile.Row> value) {
        return windows.stream()
                .mapToDouble(slots -> slots.stream()
                        .mapToDouble(value)
                        .filter(number -> !Double.isNaN(number))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Returns the number of slots up to the end of a window. */
    private int end(int window) {
        return (int) ((window + 1L) * planned / windows.size());
    }

    /** Returns the window of a slot: the first whose {@link #end} is beyond it. */
    private int window(int slot) {
        return (int) (((slot + 1L) * windows.size() - 1) / planned);
    }
}
