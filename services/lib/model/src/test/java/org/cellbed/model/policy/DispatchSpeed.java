package org.cellbed.model.policy;

import java.util.Locale;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;

/** Prints how long dispatches of cells of different sizes take: {@code main(repetitions)}. */
public final class DispatchSpeed {
    private static final int[][] SIZES = {{10, 5}, {100, 5}, {1000, 5}, {10_000, 5}, {10_000, 50}};

    private DispatchSpeed() {}

    public static void main(String[] args) {
        int repetitions = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        for (int[] size : SIZES) {
            for (String name : new String[] {"vls", "jsq", "lyap", "oracle"}) {
                System.out.printf(
                        Locale.ROOT, "N %d M %d %s %.3f ms%n", size[0], size[1], name, millis(name, size, repetitions));
            }
        }
    }

    private static double millis(String name, int[] size, int repetitions) {
        var random = new RandomStream(1, 1, 1, Purpose.DECISION);
        long nanos = 0;
        int times = size[0] <= 100 ? 100 * repetitions : repetitions;
        for (int k = 0; k < times; k++) {
            var tasks = RandomSlots.tasks(random, size[0], size[1]);
            Policy policy = PolicyCatalog.builtIn().create(name, tasks.cell());
            long began = System.nanoTime();
            if (policy instanceof CentralPolicy central) {
                central.decide(tasks.slot(), tasks.tasks(), random);
            } else {
                ((DevicePolicy) policy).decide(tasks.slot(), tasks.tasks().get(0), random);
            }
            nanos += 2 * k >= times ? System.nanoTime() - began : 0;
        }
        return nanos / 1e6 / (times - times / 2);
    }
}
