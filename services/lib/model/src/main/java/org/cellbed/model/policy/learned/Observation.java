package org.cellbed.model.policy.learned;

import java.util.Arrays;
import java.util.List;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DeviceTask;

/**
 * The observations of actors and critics. The shared part is the eNodeB's broadcast, the same for all agents: the
 * load of each server, then whether it is present. The own part, if the actor has one, describes the device's own
 * task or its position in a {@link SlotSequence}. All numbers are of the order of one.
 */
public final class Observation {
    /** The width of the own part that describes a device's task. */
    public static final int OWN_WIDTH = 4;

    /** The bound on the magnitude of every number about a position in a sequence, even for absurd tasks. */
    public static final double BOUND = 1e3;

    private static final double LOAD_UNIT_SECONDS = 0.15;
    private static final double KNEE = 3.0;
    private static final double RELATIVE_UNIT = 0.25;
    private static final double LOCAL_UNIT_SECONDS = 2.0;

    private static final List<String> OWN_NAMES = List.of("bits", "cycles", "local", "upload");

    private Observation() {}

    /** Whether an actor's own part can have this width. */
    public static boolean isOwnWidth(int width, int maxServers) {
        return width == 0 || width == OWN_WIDTH || width == SlotSequence.width(maxServers);
    }

    /**
     * Returns short names of the numbers in an actor's own part: those of its task or, if the width matches, of its
     * position in a {@link SlotSequence}.
     */
    public static List<String> ownNames(int width, int maxServers) {
        return width == SlotSequence.width(maxServers) ? SlotSequence.names(maxServers) : OWN_NAMES;
    }

    /** Returns the width of the shared part. */
    public static int sharedWidth(int maxServers) {
        return 2 * maxServers;
    }

    /** Returns the shared part, [2 * maxServers]. */
    public static double[] shared(double[] loadSeconds, boolean[] present) {
        double[] shared = new double[sharedWidth(loadSeconds.length)];
        for (int k = 0; k < loadSeconds.length; k++) {
            shared[k] = load(loadSeconds[k]);
            shared[loadSeconds.length + k] = present[k] ? 1.0 : 0.0;
        }
        return shared;
    }

    /**
     * Returns the own part, [{@value #OWN_WIDTH}]: data, work, delay on the device, and upload time if all active
     * devices offloaded.
     *
     * @param active number of devices that take part in the slot
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

    /**
     * Returns the whole observation of a device's actor: the shared part and, if the width asks for it, the own part.
     */
    static double[] of(CellConstants cell, SlotOpened slot, DeviceTask task, int width) {
        double[] shared = shared(slot.loadSeconds(), slot.present());
        if (width == shared.length) {
            return shared;
        }
        return with(shared, own(cell, task, slot.devices().length));
    }

    /** Returns the shared part followed by an actor's own part. */
    static double[] with(double[] shared, double[] own) {
        double[] all = Arrays.copyOf(shared, shared.length + own.length);
        System.arraycopy(own, 0, all, shared.length, own.length);
        return all;
    }

    /** Returns the number clamped to [-BOUND, BOUND]. */
    static double bounded(double number) {
        return Math.max(-BOUND, Math.min(BOUND, number));
    }

    /** Returns a time on the device in units of 2 s, less 1. */
    static double local(double seconds) {
        return seconds / LOCAL_UNIT_SECONDS - 1.0;
    }

    /** Returns a load in units of 0.15 s, with logarithmic growth above 3 units. */
    static double load(double seconds) {
        double scaled = seconds / LOAD_UNIT_SECONDS;
        return scaled <= KNEE ? scaled : KNEE + StrictMath.log1p(scaled - KNEE);
    }
}
