package org.cellbed.learner.algorithm;

import org.cellbed.model.scenario.Learning;

/** Ten devices with a task of 1 Gcycle and five servers, without a state: the best shares are 1, 2, 2, 2 and 3 devices. */
final class LoadGame {
    static final int SERVERS = 5;
    static final double OPTIMUM_SECONDS = 0.0951786;
    static final RewardRule REWARDS = new RewardRule(1.0, 0.0, false, new Learning.RewardScale(0.1, 0.1, -4.0));
    private static final double[] SERVER_GHZ = {12.0, 14.0, 16.0, 18.0, 20.0};

    private LoadGame() {}

    /** Everybody's task arrives at once; a server takes them in the order of the devices. */
    static double[] delays(int[] decisions) {
        double[] delays = new double[decisions.length];
        int[] before = new int[SERVERS];
        for (int agent = 0; agent < delays.length; agent++) {
            int server = decisions[agent];
            delays[agent] = ++before[server] / SERVER_GHZ[server];
        }
        return delays;
    }
}
