package org.cellbed.model.message;

import org.cellbed.model.cell.Reward;

/**
 * The means of a slot; NaN where there are no values.
 *
 * @param delaySeconds over the tasks that were done or timed out
 * @param utility the mean of R, eq. 20, over the same tasks
 * @param loadSeconds over the servers that were present, as broadcast
 */
public record SlotMeans(double delaySeconds, double utility, double loadSeconds) {
    /** Returns the means of a slot with the weights of eq. 20. */
    public static SlotMeans of(Transition transition, double w1, double w2) {
        double delays = 0.0;
        double rewards = 0.0;
        int tasks = 0;
        for (TaskOutcome task : transition.outcomes()) {
            if (task.status() != TaskStatus.LOST) {
                delays += task.delaySeconds();
                rewards += Reward.of(w1, task.delaySeconds(), w2, transition.loadVariance());
                tasks++;
            }
        }
        return new SlotMeans(delays / tasks, rewards / tasks, meanLoad(transition));
    }

    private static double meanLoad(Transition transition) {
        double sum = 0.0;
        int servers = 0;
        for (int server = 1; server <= transition.opened().maxServers(); server++) {
            if (transition.opened().present()[server - 1]) {
                sum += transition.opened().loadSeconds()[server - 1];
                servers++;
            }
        }
        return servers == 0 ? 0.0 : sum / servers;
    }
}
