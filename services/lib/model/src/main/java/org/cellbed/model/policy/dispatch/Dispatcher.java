package org.cellbed.model.policy.dispatch;

/** Assigns a slot's tasks so that an objective is small: optimal if all assignments can be enumerated. Stateless. */
public final class Dispatcher {
    private final Objective objective;
    private final int enumerationBound;

    /**
     * Creates a dispatcher for an objective.
     *
     * @param enumerationBound up to this many assignments are all tried; above, water-filling and local search from
     *     two starts
     */
    public Dispatcher(Objective objective, int enumerationBound) {
        this.objective = objective;
        this.enumerationBound = enumerationBound;
    }

    /** Returns an assignment, [tasks] 0 or a server in reach. */
    public int[] solve(SlotTasks tasks) {
        if (tasks.count() == 0) {
            return new int[0];
        }
        if (Enumeration.feasible(tasks, enumerationBound)) {
            return Enumeration.solve(tasks, new SlotEvaluator(tasks, objective));
        }
        SlotDispatch dispatch = new SlotDispatch(tasks, objective);
        dispatch.assign(new WaterFilling(tasks, objective, dispatch.evaluator()).solve());
        LocalSearch.improve(dispatch);
        int[] first = dispatch.choices();
        double firstValue = dispatch.value();
        dispatch.assign(reversed(first));
        LocalSearch.improve(dispatch);
        return dispatch.value() < firstValue ? dispatch.choices() : first;
    }

    /** Returns a second start as far from the first optimum as possible that loads the servers almost as well. */
    private static int[] reversed(int[] choice) {
        int[] reversed = new int[choice.length];
        for (int task = 0; task < choice.length; task++) {
            reversed[task] = choice[choice.length - 1 - task];
        }
        return reversed;
    }
}
