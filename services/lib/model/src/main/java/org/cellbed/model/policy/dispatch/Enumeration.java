package org.cellbed.model.policy.dispatch;

/**
 * Finds the best of all assignments of a slot, if they are few. Ties go to the first in lexical order, local before
 * servers.
 */
final class Enumeration {
    private Enumeration() {}

    /** Whether (servers + 1)^tasks does not exceed a bound. */
    static boolean feasible(SlotTasks tasks, int bound) {
        long assignments = 1;
        for (int task = 0; task < tasks.count() && assignments <= bound; task++) {
            assignments *= tasks.servers.length + 1;
        }
        return assignments <= bound;
    }

    /** Returns an assignment with the least objective, [tasks] 0 or a server in reach. */
    static int[] solve(SlotTasks tasks, SlotEvaluator evaluator) {
        int[] choice = new int[tasks.count()];
        int[] places = new int[tasks.count()];
        int[] best = choice.clone();
        double least = evaluator.value(choice, 0);
        while (next(tasks, places, choice)) {
            double value = evaluator.value(choice, SlotEvaluator.offloaders(choice));
            if (value < least) {
                least = value;
                best = choice.clone();
            }
        }
        return best;
    }

    /** Advances to the next assignment, the last task first; returns false after the last assignment. */
    private static boolean next(SlotTasks tasks, int[] places, int[] choice) {
        for (int task = places.length - 1; task >= 0; task--) {
            if (places[task] < tasks.servers.length) {
                choice[task] = tasks.servers[places[task]++];
                return true;
            }
            places[task] = 0;
            choice[task] = 0;
        }
        return false;
    }
}
