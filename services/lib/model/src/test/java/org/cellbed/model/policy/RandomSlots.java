package org.cellbed.model.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.cell.Radio;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.dispatch.SlotTasks;
import org.cellbed.model.random.Draws;

/** Random slots of the paper's kind, for checks that are to hold in any. */
public final class RandomSlots {
    private static final double SLOT_SECONDS = 0.14;

    private RandomSlots() {}

    /** A slot and its tasks. */
    public record Instance(CellConstants cell, SlotOpened slot, List<DeviceTask> tasks) {
        public SlotTasks submitted() {
            return SlotTasks.submitted(cell, slot, tasks);
        }
    }

    /** All servers present and up; loads up to 0.3 s. */
    public static Instance tasks(Draws draws, int devices, int servers) {
        return tasks(draws, devices, servers, 0.3);
    }

    public static Instance tasks(Draws draws, int devices, int servers, double greatestLoadSeconds) {
        var cell = cell(servers);
        boolean[] all = new boolean[servers];
        Arrays.fill(all, true);
        return tasks(draws, cell, devices, all, all, greatestLoadSeconds);
    }

    public static Instance tasks(
            Draws draws, CellConstants cell, int devices, boolean[] present, boolean[] up, double greatestLoadSeconds) {
        List<DeviceTask> tasks = IntStream.rangeClosed(1, devices)
                .mapToObj(device -> new DeviceTask(
                        device,
                        (long) uniform(draws, 2.4e6, 4e6),
                        (long) uniform(draws, 800e6, 1200e6),
                        uniform(draws, 300e6, 500e6),
                        Radio.pathGain(128.1, 37.6, uniform(draws, 50.0, 250.0)),
                        0.0))
                .toList();
        double[] load = new double[present.length];
        double[] hz = new double[present.length];
        for (int m = 0; m < present.length; m++) {
            double drawnLoad = uniform(draws, 0.0, greatestLoadSeconds);
            double drawnHz = uniform(draws, 12e9, 20e9);
            load[m] = !present[m] ? 0.0 : up[m] ? drawnLoad : 3.0;
            hz[m] = present[m] ? drawnHz : 0.0;
        }
        return new Instance(
                cell,
                new SlotOpened(
                        0,
                        0.0,
                        load,
                        present,
                        up,
                        present,
                        hz,
                        tasks.stream().mapToInt(DeviceTask::device).toArray(),
                        tasks.stream().mapToDouble(DeviceTask::gain).toArray(),
                        tasks.stream().mapToDouble(DeviceTask::localHz).toArray(),
                        0),
                tasks);
    }

    public static CellConstants cell(int servers) {
        return new CellConstants(
                new Radio(20e6, 0.5, 3.981071705534985e-21), 1e9, 3.2e6, 1e9, SLOT_SECONDS, 1.0, 10.0, servers);
    }

    static double uniform(Draws draws, double low, double high) {
        return low + (high - low) * draws.nextDouble();
    }
}
