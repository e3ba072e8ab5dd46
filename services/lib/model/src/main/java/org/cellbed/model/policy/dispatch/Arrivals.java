package org.cellbed.model.policy.dispatch;

import org.cellbed.model.cell.Delay;
import org.jspecify.annotations.Nullable;

/**
 * The arrival times of a slot's tasks at the servers if K of them shared the band, in seconds from the slot's start,
 * and their order. Server 1 is at the base station; all others are one fibre hop away.
 */
public final class Arrivals {
    private static final int FARTHEST_SERVER = 2;

    /** [tasks] arrival at server 1, eq. 7. */
    public final double[] near;
    /** [tasks] arrival at any other server, eqs. 7 and 9. */
    final double[] far;
    /** Tasks by arrival at server 1, ties by device. */
    public final int[] nearOrder;
    /** Tasks by arrival at any other server, ties by device. */
    final int[] farOrder;

    public Arrivals(SlotTasks tasks, int offloaders) {
        int count = tasks.count();
        near = new double[count];
        far = new double[count];
        for (int task = 0; task < count; task++) {
            near[task] = tasks.cell.radio().uploadSeconds(tasks.lengthBits[task], tasks.gain[task], offloaders);
            far[task] =
                    near[task] + Delay.transferSeconds(tasks.lengthBits[task], tasks.cell.fibreBps(), FARTHEST_SERVER);
        }
        nearOrder = IndexSort.ascending(near);
        farOrder = nearOrder.clone();
        IndexSort.sort(farOrder, far);
    }

    /** Returns the arrivals at a server, [tasks]. */
    public double[] at(int server) {
        return server == 1 ? near : far;
    }

    /** The arrivals of one slot for each requested K; caches those of neighbouring K. */
    static final class Table {
        private static final int REMEMBERED = 16;

        private final SlotTasks tasks;
        private final @Nullable Arrivals[] remembered = new @Nullable Arrivals[REMEMBERED];
        private final int[] offloadersOf = new int[REMEMBERED];

        Table(SlotTasks tasks) {
            this.tasks = tasks;
        }

        /** Returns the arrivals if {@code offloaders} devices offload; 0 counts as 1. */
        Arrivals of(int offloaders) {
            int sharing = Math.max(1, offloaders);
            int place = sharing % REMEMBERED;
            Arrivals known = remembered[place];
            if (known == null || offloadersOf[place] != sharing) {
                known = new Arrivals(tasks, sharing);
                remembered[place] = known;
                offloadersOf[place] = sharing;
            }
            return known;
        }
    }
}
