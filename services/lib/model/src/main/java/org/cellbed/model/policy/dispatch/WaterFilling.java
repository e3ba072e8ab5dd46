package org.cellbed.model.policy.dispatch;

import java.util.Arrays;

/**
 * Builds a first assignment: for a given number K of offloaders, the tasks that gain most from offloading go, in the
 * order of arrival, each to the server where it adds least to the objective. K is found by descending from all tasks
 * in even steps, then in finer steps around the best. Costs O(K-values * tasks * servers).
 */
final class WaterFilling {
    private static final int COARSE_STEPS = 16;
    private static final int PATIENCE = 2;

    private final SlotTasks tasks;
    private final SlotEvaluator evaluator;
    private final LoadSums sums;
    private final double[] freeAt;
    private final double[] loads;
    private int[] best;
    private int bestOffloaders;
    private double bestValue;

    WaterFilling(SlotTasks tasks, Objective objective, SlotEvaluator evaluator) {
        this.tasks = tasks;
        this.evaluator = evaluator;
        this.sums = new LoadSums(tasks, objective);
        this.freeAt = new double[tasks.slot.maxServers()];
        this.loads = new double[tasks.slot.maxServers()];
        this.best = new int[tasks.count()];
        this.bestValue = evaluator.value(best, 0);
    }

    /** Returns the best assignment found, [tasks] 0 or a server in reach. */
    int[] solve() {
        if (tasks.servers.length == 0) {
            return best;
        }
        int step = Math.max(1, tasks.count() / COARSE_STEPS);
        descend(tasks.count(), 1, step);
        while (step > 1) {
            int finer = Math.max(1, step / 4);
            descend(Math.min(tasks.count(), bestOffloaders + step), Math.max(1, bestOffloaders - step), finer);
            step = finer;
        }
        return best;
    }

    /** Tries K from high to low until the objective has stopped improving. */
    private void descend(int from, int to, int step) {
        double before = Double.POSITIVE_INFINITY;
        int worse = 0;
        for (int offloaders = from; offloaders >= to && worse < PATIENCE; offloaders -= step) {
            double value = attempt(offloaders);
            worse = value < before ? 0 : worse + 1;
            before = value;
        }
    }

    private double attempt(int offloaders) {
        int[] choice = fill(offloaders);
        double value = evaluator.value(choice, offloaders);
        if (value < bestValue) {
            best = choice;
            bestOffloaders = offloaders;
            bestValue = value;
        }
        return value;
    }

    private int[] fill(int offloaders) {
        Arrivals arrivals = evaluator.arrivals(offloaders);
        boolean[] offloaded = offloaded(arrivals, offloaders);
        System.arraycopy(tasks.slot.loadSeconds(), 0, freeAt, 0, freeAt.length);
        System.arraycopy(tasks.slot.loadSeconds(), 0, loads, 0, loads.length);
        sums.reset(loads);
        int[] choice = new int[tasks.count()];
        for (int task : arrivals.nearOrder) {
            if (offloaded[task]) {
                choice[task] = cheapest(task, arrivals);
                take(task, choice[task], arrivals);
            }
        }
        return choice;
    }

    /** Returns the tasks whose delay falls most if an idle server computes them, [tasks]. */
    private boolean[] offloaded(Arrivals arrivals, int offloaders) {
        boolean[] offloaded = new boolean[tasks.count()];
        if (offloaders == offloaded.length) {
            Arrays.fill(offloaded, true);
            return offloaded;
        }
        double[] gains = new double[offloaded.length];
        for (int task = 0; task < gains.length; task++) {
            gains[task] = arrivals.near[task] - tasks.localSeconds[task];
        }
        int[] order = IndexSort.ascending(gains);
        for (int k = 0; k < offloaders; k++) {
            offloaded[order[k]] = true;
        }
        return offloaded;
    }

    private int cheapest(int task, Arrivals arrivals) {
        int cheapest = tasks.servers[0];
        double least = Double.POSITIVE_INFINITY;
        for (int server : tasks.servers) {
            double computeSeconds = tasks.computeSeconds(task, server);
            double delay = Math.max(freeAt[server - 1], arrivals.at(server)[task]) + computeSeconds;
            double load = loads[server - 1];
            double value =
                    sums.valueWith(delay / tasks.count(), server, load, load + computeSeconds, server, load, load);
            if (value < least) {
                least = value;
                cheapest = server;
            }
        }
        return cheapest;
    }

    private void take(int task, int server, Arrivals arrivals) {
        double computeSeconds = tasks.computeSeconds(task, server);
        double load = loads[server - 1];
        freeAt[server - 1] = Math.max(freeAt[server - 1], arrivals.at(server)[task]) + computeSeconds;
        loads[server - 1] = load + computeSeconds;
        sums.change(server, load, load + computeSeconds);
    }
}
