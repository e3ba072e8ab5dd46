package org.cellbed.model.policy.dispatch;

/**
 * Evaluates a joint assignment of one slot's tasks from scratch.
 *
 * <p>The model covers one slot: an offloaded task arrives t_up (eqs. 5 and 7, with K the offloaders of this very
 * assignment) and t_tran (eq. 9) after the slot's start; a server is busy for its broadcast load from the slot's
 * start and then serves these tasks in the order of arrival, ties by device; the delay is that of eqs. 10 and 11. Not
 * thread-safe.
 */
final class SlotEvaluator {
    private final SlotTasks tasks;
    private final Arrivals.Table table;
    private final LoadSums sums;
    /** [server - 1] the time in seconds at which the server has finished the tasks assigned so far. */
    private final double[] freeAt;
    /** [server - 1] LD after the tasks assigned so far. */
    private final double[] loads;

    SlotEvaluator(SlotTasks tasks, Objective objective) {
        this.tasks = tasks;
        this.table = new Arrivals.Table(tasks);
        this.sums = new LoadSums(tasks, objective);
        this.freeAt = new double[tasks.slot.maxServers()];
        this.loads = new double[tasks.slot.maxServers()];
    }

    /** Returns the arrivals if {@code sharing} tasks shared the band. */
    Arrivals arrivals(int sharing) {
        return table.of(sharing);
    }

    /** Returns the number of offloaded tasks of an assignment, K. */
    static int offloaders(int[] choice) {
        int offloaders = 0;
        for (int place : choice) {
            offloaders += place == 0 ? 0 : 1;
        }
        return offloaders;
    }

    /**
     * Returns the objective of an assignment, [tasks] 0 or a server in reach, with {@code offloaders} of them
     * offloaded.
     */
    double value(int[] choice, int offloaders) {
        Arrivals arrivals = table.of(offloaders);
        System.arraycopy(tasks.slot.loadSeconds(), 0, freeAt, 0, freeAt.length);
        System.arraycopy(tasks.slot.loadSeconds(), 0, loads, 0, loads.length);
        double delays = 0.0;
        for (int task : arrivals.nearOrder) {
            if (choice[task] == 0) {
                delays += tasks.localSeconds[task];
            } else if (choice[task] == 1) {
                delays += serve(task, 1, arrivals.near[task]);
            }
        }
        for (int task : arrivals.farOrder) {
            if (choice[task] > 1) {
                delays += serve(task, choice[task], arrivals.far[task]);
            }
        }
        sums.reset(loads);
        return sums.value(delays / choice.length);
    }

    private double serve(int task, int server, double arrival) {
        double computeSeconds = tasks.computeSeconds(task, server);
        loads[server - 1] += computeSeconds;
        freeAt[server - 1] = Math.max(freeAt[server - 1], arrival) + computeSeconds;
        return freeAt[server - 1];
    }
}
