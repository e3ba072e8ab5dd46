package org.cellbed.model.policy;

import java.util.Arrays;

/** The tasks of one slot that go to one server, by arrival, and what becomes of them. */
final class ServerQueue {
    /** In place of a task: nobody. */
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

    /** How many tasks there are. */
    int count() {
        return count;
    }

    /** The sum of their delays from the slot's start, in seconds. */
    double delays() {
        return delays;
    }

    /** LD after the slot's decisions. */
    double loadSeconds() {
        return loadSeconds;
    }

    /** What a task adds to the load. */
    double computeSeconds(int task) {
        return cycles[task] / computeHz;
    }

    /** Empties the queue; from now on tasks arrive as given. */
    void clear(Arrivals table) {
        arrivals = table.at(server);
        count = 0;
    }

    /** Puts a task at the end; its arrival must not be before that of others. */
    void append(int task) {
        if (count == queued.length) {
            queued = Arrays.copyOf(queued, 2 * count);
        }
        queued[count++] = task;
    }

    /** Puts a task where it belongs by its arrival. */
    void insert(int task) {
        append(task);
        int place = count - 1;
        while (place > 0 && IndexSort.before(arrivals, task, queued[place - 1])) {
            queued[place] = queued[place - 1];
            place--;
        }
        queued[place] = task;
    }

    /** Takes a task out. */
    void remove(int task) {
        int place = 0;
        while (queued[place] != task) {
            place++;
        }
        count--;
        System.arraycopy(queued, place + 1, queued, place, count - place);
    }

    /** Works out delays and load after the queue has changed. */
    void refresh() {
        delays = delaysWith(NONE, NONE);
        loadSeconds = initialSeconds;
        for (int k = 0; k < count; k++) {
            loadSeconds += computeSeconds(queued[k]);
        }
    }

    /** The sum of the delays if one task were not there and another one were; either may be {@link #NONE}. */
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
