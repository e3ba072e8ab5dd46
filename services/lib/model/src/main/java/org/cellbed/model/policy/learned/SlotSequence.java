package org.cellbed.model.policy.learned;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.dispatch.Arrivals;
import org.cellbed.model.policy.dispatch.SlotTasks;

/**
 * The tasks of a slot in the order in which they would arrive if all were offloaded, and the observation of each for
 * an actor that decides in this order. The observed load of every server includes the decisions made before, so that
 * processes that know the same tasks and decisions compute the same observations. Not thread-safe.
 */
public final class SlotSequence {
    /**
     * Numbers about the task besides two for each server: its upload time, its time on the device, the number of
     * tasks after it.
     */
    private static final int TASK_WIDTH = 3;

    private final SlotTasks tasks;
    private final Arrivals arrivals;
    /** [maxServers] the load in seconds with all decisions made so far. */
    private final double[] loadSeconds;

    private int at;

    private SlotSequence(SlotTasks tasks) {
        this.tasks = tasks;
        this.arrivals = new Arrivals(tasks, Math.max(1, tasks.count()));
        this.loadSeconds = tasks.slot.loadSeconds().clone();
    }

    /** Creates the sequence of a mean task on each active device, which every device can infer from the broadcast. */
    public static SlotSequence expected(CellConstants cell, SlotOpened slot) {
        return new SlotSequence(SlotTasks.expected(cell, slot));
    }

    /** Creates the sequence of the submitted tasks, as the eNodeB knows them. */
    public static SlotSequence submitted(CellConstants cell, SlotOpened slot, List<DeviceTask> tasks) {
        return new SlotSequence(SlotTasks.submitted(cell, slot, tasks));
    }

    /** Returns the width of {@link #seen}. */
    public static int width(int maxServers) {
        return 2 * maxServers + TASK_WIDTH;
    }

    /** Whether an actor of this layout decides about tasks in sequence. */
    static boolean fits(ActorLayout layout, int maxServers) {
        return layout.heads() == 1
                && layout.outputs() == maxServers + 1
                && layout.inputs() == Observation.sharedWidth(maxServers) + width(maxServers);
    }

    /** Returns a short name for each number of {@link #seen}, [width]. */
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

    /** Returns the task to decide about now, counted from 0 in the order of devices. */
    public int task() {
        return arrivals.nearOrder[at];
    }

    /**
     * Returns the observation of the task to decide about now: for each server its load including the decisions made
     * before, then for each the time in which it would compute this task (0 if absent), then the upload time if all
     * offload, the time on the device, and the number of tasks that follow. All numbers are of the order of one.
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

    /** Assigns the current task to a place and advances to the next. */
    public void decide(int place) {
        if (place > 0) {
            loadSeconds[place - 1] += computeSeconds(task(), place);
        }
        at++;
    }

    /** Advances to the next task without a decision, because the task is unknown or there was none. */
    public void skip() {
        at++;
    }

    private double computeSeconds(int task, int server) {
        return tasks.slot.present()[server - 1] ? tasks.computeSeconds(task, server) : 0.0;
    }
}
