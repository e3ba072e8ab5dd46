package org.cellbed.model.policy;

import java.util.Arrays;
import java.util.List;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;

/**
 * The tasks of one slot and the servers they may go to, as arrays for the inner loops of a dispatch. Tasks are counted
 * from 0 in the order of their devices. Immutable by agreement: nobody writes to the arrays after construction.
 */
final class SlotTasks {
    final CellConstants cell;
    final SlotOpened slot;
    /** [tasks] L. */
    final double[] lengthBits;
    /** [tasks] C. */
    final double[] cycles;
    /** [tasks] linear channel gain. */
    final double[] gain;
    /** [tasks] eq. 6, with the wait for earlier local tasks. */
    final double[] localSeconds;
    /** The servers in reach, increasing. */
    final int[] servers;

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

    /** The tasks of a slot as the eNodeB knows them when all have been submitted. */
    static SlotTasks submitted(CellConstants cell, SlotOpened slot, List<DeviceTask> tasks) {
        return new SlotTasks(
                cell,
                slot,
                tasks.stream().mapToDouble(DeviceTask::lengthBits).toArray(),
                tasks.stream().mapToDouble(DeviceTask::cycles).toArray(),
                tasks.stream().mapToDouble(DeviceTask::gain).toArray(),
                tasks.stream().mapToDouble(DeviceTask::localSeconds).toArray());
    }

    /** The same mean task on each active device: what everybody can infer from the broadcast. */
    static SlotTasks expected(CellConstants cell, SlotOpened slot) {
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

    /** How many tasks there are. */
    int count() {
        return cycles.length;
    }

    /** Eq. 8's C / f_m, in seconds. */
    double computeSeconds(int task, int server) {
        return cycles[task] / slot.computeHz()[server - 1];
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
