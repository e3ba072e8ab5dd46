package org.cellbed.model.policy;

import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;

/**
 * What actors and critics are shown. The shared part is what the eNodeB broadcasts, the same for everyone: the load of each
 * server, then whether it is there. The own part, where it is asked for, is what a device knows of its own task. All
 * numbers are of the order of one.
 */
public final class Observation {
    /** How many numbers the own part has. */
    public static final int OWN_WIDTH = 4;

    private static final double LOAD_UNIT_SECONDS = 0.15;
    private static final double KNEE = 3.0;
    private static final double RELATIVE_UNIT = 0.25;
    private static final double LOCAL_UNIT_SECONDS = 2.0;

    private Observation() {}

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
            task.localSeconds() / LOCAL_UNIT_SECONDS - 1.0,
            load(uploadSeconds)
        };
    }

    /** All that the actor of a device is shown: the shared part and, where the width asks for it, the own part. */
    static double[] of(CellConstants cell, SlotOpened slot, DeviceTask task, int width) {
        double[] shared = shared(slot.loadSeconds(), slot.present());
        if (width == shared.length) {
            return shared;
        }
        double[] all = new double[shared.length + OWN_WIDTH];
        System.arraycopy(shared, 0, all, 0, shared.length);
        System.arraycopy(own(cell, task, slot.devices().length), 0, all, shared.length, OWN_WIDTH);
        return all;
    }

    /** A load in units of 0.15 s, growing by its logarithm above 3 of them. */
    static double load(double seconds) {
        double scaled = seconds / LOAD_UNIT_SECONDS;
        return scaled <= KNEE ? scaled : KNEE + StrictMath.log1p(scaled - KNEE);
    }
}
