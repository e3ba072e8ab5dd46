package org.cellbed.model.policy;

import java.util.Arrays;
import java.util.List;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;

/**
 * What actors and critics are shown. The shared part is what the eNodeB broadcasts, the same for everyone: the load of each
 * server, then whether it is there. The own part, where it is asked for, is what a device knows of its own task, or its place
 * in a {@link SlotSequence}. All numbers are of the order of one.
 */
public final class Observation {
    /** How many numbers the own part has where it is that of a device's task. */
    public static final int OWN_WIDTH = 4;

    /** No number of the place in a sequence is further from 0, whatever a task is said to be. */
    public static final double BOUND = 1e3;

    private static final double LOAD_UNIT_SECONDS = 0.15;
    private static final double KNEE = 3.0;
    private static final double RELATIVE_UNIT = 0.25;
    private static final double LOCAL_UNIT_SECONDS = 2.0;

    private static final List<String> OWN_NAMES = List.of("bits", "cycles", "local", "upload");

    private Observation() {}

    /** Whether what is an actor's own can have so many numbers. */
    public static boolean isOwnWidth(int width, int maxServers) {
        return width == 0 || width == OWN_WIDTH || width == SlotSequence.width(maxServers);
    }

    /**
     * What the numbers of an actor's own are, in a few letters: those of its task or, where there are so many, of its place in a
     * {@link SlotSequence}.
     */
    public static List<String> ownNames(int width, int maxServers) {
        return width == SlotSequence.width(maxServers) ? SlotSequence.names(maxServers) : OWN_NAMES;
    }

    /** How many numbers the shared part has. */
    public static int sharedWidth(int maxServers) {
        return 2 * maxServers;
    }

    /** The shared part. */
    public static double[] shared(double[] loadSeconds, boolean[] present) {
        double[] shared = new double[sharedWidth(loadSeconds.length)];
        for (int k = 0; k < loadSeconds.length; k++) {
            shared[k] = load(loadSeconds[k]);
            shared[loadSeconds.length + k] = present[k] ? 1.0 : 0.0;
        }
        return shared;
    }

    /**
     * The own part: data, work, and what would be its delay on the device and its upload if all active devices offloaded.
     *
     * @param active how many devices take part in the slot
     */
    public static double[] own(CellConstants cell, DeviceTask task, int active) {
        double uploadSeconds = cell.radio().uploadSeconds((double) task.lengthBits(), task.gain(), Math.max(1, active));
        return new double[] {
            (task.lengthBits() / cell.meanLengthBits() - 1.0) / RELATIVE_UNIT,
            (task.cycles() / cell.meanCycles() - 1.0) / RELATIVE_UNIT,
            local(task.localSeconds()),
            load(uploadSeconds)
        };
    }

    /** All that the actor of a device is shown: the shared part and, where the width asks for it, the own part. */
    static double[] of(CellConstants cell, SlotOpened slot, DeviceTask task, int width) {
        double[] shared = shared(slot.loadSeconds(), slot.present());
        if (width == shared.length) {
            return shared;
        }
        return with(shared, own(cell, task, slot.devices().length));
    }

    /** The shared part and, after it, what is an actor's own. */
    static double[] with(double[] shared, double[] own) {
        double[] all = Arrays.copyOf(shared, shared.length + own.length);
        System.arraycopy(own, 0, all, shared.length, own.length);
        return all;
    }

    /** The same number, or the bound that it is beyond. */
    static double bounded(double number) {
        return Math.max(-BOUND, Math.min(BOUND, number));
    }

    /** A time on the device in units of two seconds, less 1. */
    static double local(double seconds) {
        return seconds / LOCAL_UNIT_SECONDS - 1.0;
    }

    /** A load in units of 0.15 s, growing by its logarithm above 3 of them. */
    static double load(double seconds) {
        double scaled = seconds / LOAD_UNIT_SECONDS;
        return scaled <= KNEE ? scaled : KNEE + StrictMath.log1p(scaled - KNEE);
    }
}
