package org.cellbed.model.policy.dispatch;

/**
 * Improves an assignment by moving single tasks, swapping pairs of tasks and exchanging all tasks of two servers
 * until no such step helps, or until the work reaches a bound that only large cells meet. The order of the search is
 * fixed: by task, then by server.
 */
final class LocalSearch {
    /** Some milliseconds of work; ten devices need about a thousandth of it. */
    private static final long MOST_STEPS = 1_000_000;

    /** A smaller improvement is rounding. */
    private static final double EPSILON = 1e-12;

    private LocalSearch() {}

    /** Turns a dispatch into a local optimum, or stops at the bound of work. */
    static void improve(SlotDispatch dispatch) {
        boolean improved = true;
        while (improved && dispatch.steps() < MOST_STEPS) {
            boolean moved = moves(dispatch);
            improved = swaps(dispatch) || moved;
            improved = exchanges(dispatch) || improved;
        }
    }

    private static boolean moves(SlotDispatch dispatch) {
        boolean improved = false;
        for (int task = 0; task < dispatch.tasks().count() && dispatch.steps() < MOST_STEPS; task++) {
            improved |= moveToBest(dispatch, task);
        }
        return improved;
    }

    private static boolean moveToBest(SlotDispatch dispatch, int task) {
        int here = dispatch.choice(task);
        int best = here;
        double least = dispatch.value() - EPSILON;
        if (here != 0) {
            double value = dispatch.valueWithMove(task, 0);
            if (value < least) {
                best = 0;
                least = value;
            }
        }
        for (int server : dispatch.tasks().servers) {
            double value = server == here ? Double.POSITIVE_INFINITY : dispatch.valueWithMove(task, server);
            if (value < least) {
                best = server;
                least = value;
            }
        }
        if (best == here) {
            return false;
        }
        dispatch.move(task, best);
        return true;
    }

    private static boolean swaps(SlotDispatch dispatch) {
        boolean improved = false;
        int count = dispatch.tasks().count();
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count && dispatch.steps() < MOST_STEPS; b++) {
                if (dispatch.choice(a) != dispatch.choice(b)
                        && dispatch.valueWithSwap(a, b) < dispatch.value() - EPSILON) {
                    dispatch.swap(a, b);
                    improved = true;
                }
            }
        }
        return improved;
    }

    private static boolean exchanges(SlotDispatch dispatch) {
        boolean improved = false;
        int[] servers = dispatch.tasks().servers;
        for (int a = 0; a < servers.length; a++) {
            for (int b = a + 1; b < servers.length && dispatch.steps() < MOST_STEPS; b++) {
                if (dispatch.valueWithExchange(servers[a], servers[b]) < dispatch.value() - EPSILON) {
                    dispatch.exchange(servers[a], servers[b]);
                    improved = true;
                }
            }
        }
        return improved;
    }
}
