package org.cellbed.model.policy.dispatch;

/**
 * A joint assignment of one slot's tasks that evaluates its neighbours quickly: one task moved, or two swapped. The
 * model is that of {@link SlotEvaluator}. Not thread-safe.
 */
final class SlotDispatch {
    private final SlotTasks tasks;
    private final SlotEvaluator evaluator;
    private final LoadSums sums;
    private final int[] choice;
    /** [server - 1] the queue of each server; empty for an absent one. */
    private final ServerQueue[] queues;
    /** [server - 1] LD after the slot's decisions. */
    private final double[] loads;

    private double delays;
    private int offloaders;
    private double value;
    private long steps;

    SlotDispatch(SlotTasks tasks, Objective objective) {
        this.tasks = tasks;
        this.evaluator = new SlotEvaluator(tasks, objective);
        this.sums = new LoadSums(tasks, objective);
        this.choice = new int[tasks.count()];
        this.queues = new ServerQueue[tasks.slot.maxServers()];
        this.loads = new double[queues.length];
        for (int server = 1; server <= queues.length; server++) {
            queues[server - 1] = new ServerQueue(tasks, server);
        }
        rebuild();
    }

    /** Returns the tasks of the slot. */
    SlotTasks tasks() {
        return tasks;
    }

    /** Returns the evaluator of the same model, which keeps no assignment. */
    SlotEvaluator evaluator() {
        return evaluator;
    }

    /** Returns the place of a task. */
    int choice(int task) {
        return choice[task];
    }

    /** Returns a copy of the places of all tasks, [tasks]. */
    int[] choices() {
        return choice.clone();
    }

    /** Returns the objective of the assignment. */
    double value() {
        return value;
    }

    /** Returns the number of queue entries visited so far: a measure of work that is the same on every machine. */
    long steps() {
        return steps;
    }

    /** Replaces the assignment, [tasks] 0 or a server in reach. */
    void assign(int[] chosen) {
        System.arraycopy(chosen, 0, choice, 0, choice.length);
        rebuild();
    }

    /** Returns the objective if a task moved to another place. */
    double valueWithMove(int task, int to) {
        int from = choice[task];
        if (from == 0 || to == 0) {
            return valueWithOtherSharing(task, to);
        }
        ServerQueue left = queues[from - 1];
        ServerQueue entered = queues[to - 1];
        steps += left.count() + entered.count();
        double change = left.delaysWith(task, ServerQueue.NONE)
                + entered.delaysWith(ServerQueue.NONE, task)
                - left.delays()
                - entered.delays();
        return valueWith(change, from, -left.computeSeconds(task), to, entered.computeSeconds(task));
    }

    /** Returns the objective if two tasks at different places swapped them. */
    double valueWithSwap(int a, int b) {
        if (choice[a] == 0) {
            return valueWithLocalSwap(a, b);
        }
        if (choice[b] == 0) {
            return valueWithLocalSwap(b, a);
        }
        ServerQueue ofA = queues[choice[a] - 1];
        ServerQueue ofB = queues[choice[b] - 1];
        steps += ofA.count() + ofB.count();
        double change = ofA.delaysWith(a, b) + ofB.delaysWith(b, a) - ofA.delays() - ofB.delays();
        return valueWith(
                change,
                choice[a],
                ofA.computeSeconds(b) - ofA.computeSeconds(a),
                choice[b],
                ofB.computeSeconds(a) - ofB.computeSeconds(b));
    }

    /** Moves a task to another place. */
    void move(int task, int to) {
        int from = choice[task];
        choice[task] = to;
        if (from == 0 || to == 0) {
            rebuild();
            return;
        }
        queues[from - 1].remove(task);
        queues[to - 1].insert(task);
        update(from, to);
    }

    /** Swaps the places of two tasks, which must differ. */
    void swap(int a, int b) {
        int placeOfA = choice[a];
        int placeOfB = choice[b];
        choice[a] = placeOfB;
        choice[b] = placeOfA;
        if (placeOfA == 0 || placeOfB == 0) {
            rebuild();
            return;
        }
        queues[placeOfA - 1].remove(a);
        queues[placeOfB - 1].remove(b);
        queues[placeOfA - 1].insert(b);
        queues[placeOfB - 1].insert(a);
        update(placeOfA, placeOfB);
    }

    /** Returns the objective if two servers exchanged all their tasks. */
    double valueWithExchange(int a, int b) {
        steps += choice.length;
        relabel(a, b);
        double changed = evaluator.value(choice, offloaders);
        relabel(a, b);
        return changed;
    }

    /** Exchanges all tasks of two servers. */
    void exchange(int a, int b) {
        relabel(a, b);
        rebuild();
    }

    private void relabel(int a, int b) {
        for (int task = 0; task < choice.length; task++) {
            if (choice[task] == a) {
                choice[task] = b;
            } else if (choice[task] == b) {
                choice[task] = a;
            }
        }
    }

    private double valueWithOtherSharing(int task, int to) {
        int from = choice[task];
        steps += choice.length;
        choice[task] = to;
        double changed = evaluator.value(choice, offloaders + (from == 0 ? 1 : -1));
        choice[task] = from;
        return changed;
    }

    private double valueWithLocalSwap(int local, int offloaded) {
        int server = choice[offloaded];
        ServerQueue queue = queues[server - 1];
        steps += queue.count();
        double change = queue.delaysWith(offloaded, local)
                - queue.delays()
                + tasks.localSeconds[offloaded]
                - tasks.localSeconds[local];
        double added = queue.computeSeconds(local) - queue.computeSeconds(offloaded);
        return valueWith(change, server, added, server, 0.0);
    }

    private double valueWith(double delayChange, int a, double addedToA, int b, double addedToB) {
        double loadOfA = loads[a - 1];
        double loadOfB = loads[b - 1];
        return sums.valueWith(
                (delays + delayChange) / choice.length, a, loadOfA, loadOfA + addedToA, b, loadOfB, loadOfB + addedToB);
    }

    private void update(int a, int b) {
        double before = queues[a - 1].delays() + queues[b - 1].delays();
        queues[a - 1].refresh();
        queues[b - 1].refresh();
        delays += queues[a - 1].delays() + queues[b - 1].delays() - before;
        refreshValue();
    }

    private void rebuild() {
        steps += choice.length;
        offloaders = SlotEvaluator.offloaders(choice);
        Arrivals arrivals = evaluator.arrivals(offloaders);
        for (ServerQueue queue : queues) {
            queue.clear(arrivals);
        }
        delays = 0.0;
        for (int task : arrivals.nearOrder) {
            if (choice[task] == 1) {
                queues[0].append(task);
            } else if (choice[task] == 0) {
                delays += tasks.localSeconds[task];
            }
        }
        for (int task : arrivals.farOrder) {
            if (choice[task] > 1) {
                queues[choice[task] - 1].append(task);
            }
        }
        for (ServerQueue queue : queues) {
            queue.refresh();
            delays += queue.delays();
        }
        refreshValue();
    }

    private void refreshValue() {
        for (int m = 0; m < queues.length; m++) {
            loads[m] = queues[m].loadSeconds();
        }
        sums.reset(loads);
        value = sums.value(delays / choice.length);
    }
}
