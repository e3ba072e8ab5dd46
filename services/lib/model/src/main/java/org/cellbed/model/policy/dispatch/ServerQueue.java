package org.cellbed.model.policy.dispatch;

import java.util.Arrays;

/** The tasks of one slot that go to one server, in the order of arrival, with their delays and the resulting load. */
final class ServerQueue {
    /** Stands for no task. */
    static final int NONE = -1;

    private final int server;
    private final double initialSeconds;
    private final double[] cycles;
    private final double computeHz;
    private int[] queued = new int[8];
    private int count;
    private double[] arrivals = new double[0];
    private double delays;
    private double loadSeconds;

    ServerQueue(SlotTasks tasks, int server) {
        this.server = server;
        this.initialSeconds = tasks.slot.loadSeconds()[server - 1];
        this.computeHz = tasks.slot.computeHz()[server - 1];
        this.cycles = tasks.cycles;
        this.loadSeconds = initialSeconds;
    }

    /** Returns the number of queued tasks. */
    int count() {
        return count;
    }

    /** Returns the sum of their delays from the slot's start, in seconds. */
    double delays() {
        return delays;
    }

    /** Returns LD in seconds after the slot's decisions. */
    double loadSeconds() {
        return loadSeconds;
    }

    /** Returns the load in seconds that a task adds. */
    double computeSeconds(int task) {
        return cycles[task] / computeHz;
    }

    /** Empties the queue and sets the arrivals of the tasks to come. */
    void clear(Arrivals table) {
        arrivals = table.at(server);
        count = 0;
    }

    /** Appends a task; it must not arrive before the queued ones. */
    void append(int task) {
        if (count == queued.length) {
            queued = Arrays.copyOf(queued, 2 * count);
        }
        queued[count++] = task;
    }

    /** Inserts a task at its place in the order of arrival. */
    void insert(int task) {
        append(task);
        int place = count - 1;
        while (place > 0 && IndexSort.before(arrivals, task, queued[place - 1])) {
            queued[place] = queued[place - 1];
            place--;
        }
        queued[place] = task;
    }

    /** Removes a queued task. */
    void remove(int task) {
        int place = 0;
        while (queued[place] != task) {
            place++;
        }
        count--;
        System.arraycopy(queued, place + 1, queued, place, count - place);
    }

    /** Recomputes delays and load after the queue has changed. */
    void refresh() {
        delays = delaysWith(NONE, NONE);
        loadSeconds = initialSeconds;
        for (int k = 0; k < count; k++) {
            loadSeconds += computeSeconds(queued[k]);
        }
    }

    /** Returns the sum of the delays if one task were removed and another inserted; either may be {@link #NONE}. */
    double delaysWith(int without, int with) {
        int pending = with;
        double freeAt = initialSeconds;
        double sum = 0.0;
        for (int k = 0; k < count; k++) {
            int task = queued[k];
            if (task == without) {
                continue;
            }
            if (pending != NONE && IndexSort.before(arrivals, pending, task)) {
                freeAt = Math.max(freeAt, arrivals[pending]) + computeSeconds(pending);
                sum += freeAt;
                pending = NONE;
            }
            freeAt = Math.max(freeAt, arrivals[task]) + computeSeconds(task);
            sum += freeAt;
        }
        if (pending != NONE) {
            sum += Math.max(freeAt, arrivals[pending]) + computeSeconds(pending);
        }
        return sum;
    }
}
