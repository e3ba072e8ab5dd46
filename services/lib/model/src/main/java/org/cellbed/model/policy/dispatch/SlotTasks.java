package org.cellbed.model.policy.dispatch;

import java.util.Arrays;
import java.util.List;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Reachable;

/**
 * The tasks of one slot and the servers in reach, as arrays for the inner loops of a dispatch. Tasks are counted from
 * 0 in the order of their devices. Immutable by convention: the arrays are not written after construction.
 */
public final class SlotTasks {
    final CellConstants cell;
    public final SlotOpened slot;
    /** [tasks] L. */
    final double[] lengthBits;
    /** [tasks] C. */
    final double[] cycles;
    /** [tasks] linear channel gain. */
    final double[] gain;
    /** [tasks] eq. 6, with the wait for earlier local tasks. */
    public final double[] localSeconds;
    /** The servers in reach, increasing. */
    public final int[] servers;

    private SlotTasks(
            CellConstants cell,
            SlotOpened slot,
            double[] lengthBits,
            double[] cycles,
            double[] gain,
            double[] localSeconds) {
        this.cell = cell;
        this.slot = slot;
        this.lengthBits = lengthBits;
        this.cycles = cycles;
        this.gain = gain;
        this.localSeconds = localSeconds;
        this.servers = Reachable.servers(slot);
    }

    /** Returns the tasks of a slot as the eNodeB knows them after all have been submitted. */
    public static SlotTasks submitted(CellConstants cell, SlotOpened slot, List<DeviceTask> tasks) {
        return new SlotTasks(
                cell,
                slot,
                tasks.stream().mapToDouble(DeviceTask::lengthBits).toArray(),
                tasks.stream().mapToDouble(DeviceTask::cycles).toArray(),
                tasks.stream().mapToDouble(DeviceTask::gain).toArray(),
                tasks.stream().mapToDouble(DeviceTask::localSeconds).toArray());
    }

    /** Returns a mean task on each active device, which every device can infer from the broadcast. */
    public static SlotTasks expected(CellConstants cell, SlotOpened slot) {
        int count = slot.devices().length;
        return new SlotTasks(
                cell,
                slot,
                filled(count, cell.meanLengthBits()),
                filled(count, cell.meanCycles()),
                slot.meanGain(),
                Arrays.stream(slot.localHz())
                        .map(localHz -> cell.meanCycles() / localHz)
                        .toArray());
    }

    /** Returns the number of tasks. */
    public int count() {
        return cycles.length;
    }

    /** Returns the computing time C / f_m in seconds (eq. 8). */
    public double computeSeconds(int task, int server) {
        return cycles[task] / slot.computeHz()[server - 1];
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
