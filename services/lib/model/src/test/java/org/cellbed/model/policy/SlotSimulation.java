package org.cellbed.model.policy;

import java.util.List;
import org.cellbed.model.policy.dispatch.ServerSimulation;

/** One slot of a joint assignment by event simulation, apart from the dispatch that it checks. */
public final class SlotSimulation {
    private SlotSimulation() {}

    /** Eq. 20 as the mean over the tasks; all servers are taken to be up. */
    public static double utility(RandomSlots.Instance instance, int[] choice) {
        int offloaders = 0;
        for (int place : choice) {
            offloaders += place > 0 ? 1 : 0;
        }
        double[] delaySum = {0.0};
        double[] loads = instance.slot().loadSeconds().clone();
        for (int server = 1; server <= loads.length; server++) {
            double hz = instance.slot().computeHz()[server - 1];
            ServerSimulation simulated = new ServerSimulation(hz);
            double before = loads[server - 1];
            simulated.grant(new ServerSimulation.Job(0.0, 0, 0, before * hz, end -> {}));
            grantThose(instance, choice, server, offloaders, simulated, delaySum);
            loads[server - 1] = simulated.loadSeconds();
            simulated.runUntil(Double.POSITIVE_INFINITY);
        }
        List<DeviceTask> tasks = instance.tasks();
        for (int k = 0; k < choice.length; k++) {
            delaySum[0] += choice[k] == 0 ? tasks.get(k).cycles() / tasks.get(k).localHz() : 0.0;
        }
        return -delaySum[0] / choice.length - 10.0 * variance(loads);
    }

    private static void grantThose(
            RandomSlots.Instance instance,
            int[] choice,
            int server,
            int offloaders,
            ServerSimulation simulated,
            double[] delaySum) {
        for (int k = 0; k < choice.length; k++) {
            if (choice[k] == server) {
                DeviceTask task = instance.tasks().get(k);
                double shareHz = 20e6 / offloaders;
                double bps =
                        shareHz * Math.log(1 + 0.5 * task.gain() / (shareHz * 3.981071705534985e-21)) / Math.log(2);
                double arrival = task.lengthBits() / bps + (server == 1 ? 0.0 : task.lengthBits() / 1e9);
                simulated.grant(
                        new ServerSimulation.Job(arrival, task.device(), 0, task.cycles(), end -> delaySum[0] += end));
            }
        }
    }

    private static double variance(double[] loads) {
        double mean = 0.0;
        for (double load : loads) {
            mean += load / loads.length;
        }
        double squares = 0.0;
        for (double load : loads) {
            squares += (load - mean) * (load - mean) / loads.length;
        }
        return squares;
    }
}
