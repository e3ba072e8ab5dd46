package org.cellbed.model.policy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;

/**
 * The tasks of a slot one after another, in the order in which they would arrive if all were offloaded, and what an actor
 * that decides in this order is shown of each. To every server it adds up what was decided before, so that whoever knows the
 * same tasks and decisions sees the same, and no two see alike. Not thread-safe.
 */
public final class SlotSequence {
    /** What is shown of a task besides two numbers for each server: its upload, its time on the device, how many follow. */
    private static final int TASK_WIDTH = 3;

    private final SlotTasks tasks;
    private final Arrivals arrivals;
    /** [maxServers] the load with all that was decided so far. */
    private final double[] loadSeconds;

    private int at;

    private SlotSequence(SlotTasks tasks) {
        this.tasks = tasks;
        this.arrivals = new Arrivals(tasks, Math.max(1, tasks.count()));
        this.loadSeconds = tasks.slot.loadSeconds().clone();
    }

    /** The same mean task on each active device: what everybody can infer from the broadcast. */
    public static SlotSequence expected(CellConstants cell, SlotOpened slot) {
        return new SlotSequence(SlotTasks.expected(cell, slot));
    }

    /** Tasks as the eNodeB knows them. */
    public static SlotSequence submitted(CellConstants cell, SlotOpened slot, List<DeviceTask> tasks) {
        return new SlotSequence(SlotTasks.submitted(cell, slot, tasks));
    }

    /** How many numbers {@link #seen} has. */
    public static int width(int maxServers) {
        return 2 * maxServers + TASK_WIDTH;
    }

    /** Whether an actor is one that decides about tasks in sequence. */
    static boolean fits(ActorLayout layout, int maxServers) {
        return layout.heads() == 1
                && layout.outputs() == maxServers + 1
                && layout.inputs() == Observation.sharedWidth(maxServers) + width(maxServers);
    }

    /** [width] what each number of {@link #seen} is, in a few letters. */
    static List<String> names(int maxServers) {
        Stream<String> ofServers = Stream.of("load_", "compute_")
                .flatMap(name -> IntStream.rangeClosed(1, maxServers).mapToObj(server -> name + server));
        return Stream.concat(ofServers, Stream.of("upload", "local", "following"))
                .toList();
    }

    /** Whether a task is left to decide about. */
    public boolean hasTask() {
        return at < tasks.count();
    }

    /** The task to decide about now, counted from 0 in the order of devices. */
    public int task() {
        return arrivals.nearOrder[at];
    }

    /**
     * What is shown of the task to decide about now: for each server its load with what was decided before, then for each how
     * long it would compute this task (0 for one that is absent), then the upload if all offload, the time on the device, and
     * how many tasks follow. All numbers are of the order of one.
     *
     * @return [width]
     */
    public double[] seen() {
        int servers = loadSeconds.length;
        int task = task();
        double[] seen = new double[width(servers)];
        for (int k = 0; k < servers; k++) {
            seen[k] = Observation.load(loadSeconds[k]);
            seen[servers + k] = Observation.load(computeSeconds(task, k + 1));
        }
        seen[2 * servers] = Observation.bounded(Observation.load(arrivals.near[task]));
        seen[2 * servers + 1] = Observation.bounded(Observation.local(tasks.localSeconds[task]));
        seen[2 * servers + 2] = StrictMath.log1p(tasks.count() - at - 1.0);
        return seen;
    }

    /** The task goes to a place; on to the next. */
    public void decide(int place) {
        if (place > 0) {
            loadSeconds[place - 1] += computeSeconds(task(), place);
        }
        at++;
    }

    /** Nothing is known of the task, or there was none; on to the next. */
    public void skip() {
        at++;
    }

    private double computeSeconds(int task, int server) {
        return tasks.slot.present()[server - 1] ? tasks.computeSeconds(task, server) : 0.0;
    }
}
