package org.cellbed.model.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.cell.Radio;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Draws;

/**
 * A cell for mental arithmetic. W N0 = p = g = 1, so K = 1 sends at 1 Mbit/s and K = 3 at 2/3 Mbit/s each; tasks are of
 * 0.2 Mbit and 1 Gcycle: t_up = 0.2 s or 0.3 s, t_tran = 0.1 s, local 2.5 s, 0.1 s at 10 GHz.
 */
public final class HandWorked {
    public static final CellConstants CELL =
            new CellConstants(new Radio(1e6, 1.0, 1e-6), 2e6, 0.2e6, 1e9, 0.2, 1.0, 10.0, 2);
    public static final Draws NONE = () -> {
        throw new AssertionError("this policy must not draw");
    };

    private HandWorked() {}

    /** Three active devices and servers of 10 GHz with these loads. */
    public static SlotOpened slot(double... loadSeconds) {
        double[] hz = new double[loadSeconds.length];
        Arrays.fill(hz, 10e9);
        return slot(4, hz, loadSeconds);
    }

    public static SlotOpened slot(int slot, double[] hz, double... loadSeconds) {
        boolean[] all = new boolean[loadSeconds.length];
        Arrays.fill(all, true);
        return new SlotOpened(
                slot,
                0.0,
                loadSeconds,
                all,
                all,
                all,
                hz,
                new int[] {1, 2, 3},
                new double[] {1.0, 1.0, 1.0},
                new double[] {400e6, 400e6, 400e6},
                0);
    }

    public static DeviceTask task(int device) {
        return new DeviceTask(device, 200_000, 1_000_000_000, 400e6, 1.0, 0.0);
    }

    public static List<DeviceTask> tasks(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(HandWorked::task).toList();
    }

    public static Policy policy(String name) {
        return PolicyCatalog.builtIn().create(name, CELL);
    }

    public static int decide(String name, SlotOpened slot, int device, double draw) {
        return ((DevicePolicy) policy(name)).decide(slot, task(device), () -> draw);
    }

    public static int[] decide(String name, SlotOpened slot, int tasks) {
        return ((CentralPolicy) policy(name)).decide(slot, tasks(tasks), NONE);
    }
}
