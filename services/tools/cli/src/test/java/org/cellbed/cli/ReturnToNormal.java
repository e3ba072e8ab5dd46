package org.cellbed.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * When a cell that was disturbed does as before. A slot is normal where 90 % of the devices have their task done and the mean
 * delay of those is below 1.25 times the median before the disturbance; the cell is where 20 of 22 slots in a row are.
 */
final class ReturnToNormal {
    private static final int SLOTS_BEFORE = 80;
    private static final int SLOTS = 22;
    private static final int NORMAL_SLOTS = 20;
    private static final double TASKS = 0.9;
    private static final double DELAY = 1.25;

    private final int devices;
    private final Map<Integer, double[]> delaysBySlot = new HashMap<>();

    /**
     * Judges by the tasks of a run.
     *
     * @param delaysBySlot of the tasks that were done, seconds
     */
    ReturnToNormal(int devices, Map<Integer, List<Double>> delaysBySlot) {
        this.devices = devices;
        delaysBySlot.forEach((slot, delays) -> this.delaysBySlot.put(
                slot, delays.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /**
     * How many slots after a disturbance the cell does as before: 0 where it was not disturbed, nothing where it did not
     * do so before {@code endSlot}.
     */
    OptionalInt slotsAfter(int slot, int endSlot) {
        double normalSeconds = normalSeconds(slot);
        int disturbed = slot;
        while (disturbed < endSlot && normal(disturbed, normalSeconds)) {
            disturbed++;
        }
        if (disturbed == endSlot) {
            return OptionalInt.of(0);
        }
        for (int from = disturbed + 1; from + SLOTS <= endSlot; from++) {
            int good = 0;
            for (int within = from; within < from + SLOTS; within++) {
                good += normal(within, normalSeconds) ? 1 : 0;
            }
            if (good >= NORMAL_SLOTS) {
                return OptionalInt.of(from - slot);
            }
        }
        return OptionalInt.empty();
    }

    /** The median before a slot; NaN where nothing was done. */
    private double normalSeconds(int slot) {
        List<Double> delays = new java.util.ArrayList<>();
        for (int before = Math.max(0, slot - SLOTS_BEFORE); before < slot; before++) {
            Arrays.stream(delays(before)).forEach(delays::add);
        }
        Collections.sort(delays);
        return delays.isEmpty() ? Double.NaN : delays.get(delays.size() / 2);
    }

    private boolean normal(int slot, double normalSeconds) {
        double[] delays = delays(slot);
        return delays.length >= TASKS * devices
                && Arrays.stream(delays).average().orElse(Double.NaN) < DELAY * normalSeconds;
    }

    private double[] delays(int slot) {
        return delaysBySlot.getOrDefault(slot, new double[0]);
    }
}
