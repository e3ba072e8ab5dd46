package org.cellbed.model.policy.builtin;

import java.util.Arrays;
import java.util.List;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.dispatch.Arrivals;
import org.cellbed.model.policy.dispatch.SlotTasks;
import org.cellbed.model.random.Draws;

/**
 * {@code jsq}: the eNodeB places the tasks one by one, in the order in which they would arrive if all were offloaded,
 * each where it would finish first; the device itself is one of the places. Stateless.
 */
public final class ShortestQueuePolicy implements CentralPolicy {
    private final CellConstants cell;

    public ShortestQueuePolicy(CellConstants cell) {
        this.cell = cell;
    }

    @Override
    public int[] decide(SlotOpened slot, List<DeviceTask> submitted, Draws draws) {
        SlotTasks tasks = SlotTasks.submitted(cell, slot, submitted);
        Arrivals arrivals = new Arrivals(tasks, tasks.count());
        double[] freeAt = Arrays.copyOf(slot.loadSeconds(), slot.maxServers());
        int[] choice = new int[tasks.count()];
        for (int task : arrivals.nearOrder) {
            double least = tasks.localSeconds[task];
            for (int server : tasks.servers) {
                double finished = finished(tasks, arrivals, freeAt, task, server);
                if (finished < least) {
                    least = finished;
                    choice[task] = server;
                }
            }
            if (choice[task] != 0) {
                freeAt[choice[task] - 1] = least;
            }
        }
        return choice;
    }

    private static double finished(SlotTasks tasks, Arrivals arrivals, double[] freeAt, int task, int server) {
        return Math.max(freeAt[server - 1], arrivals.at(server)[task]) + tasks.computeSeconds(task, server);
    }
}
