package org.cellbed.model.cell;

import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Scenario;

/**
 * The Markov chain that switches a cell between quiet and busy, as one device sees it: the state is drawn from the
 * cell's stream and so is the same for all devices; whether the device has a task is drawn from the device's own
 * stream. Not thread-safe.
 */
final class ActivityChain {
    private final Scenario.Activity activity;
    private final RandomStream cellDraws;
    private final RandomStream deviceDraws;
    private int reachedSlot = -1;
    private boolean busy;

    ActivityChain(Scenario.Activity activity, RandomStream cellDraws, RandomStream deviceDraws) {
        this.activity = activity;
        this.cellDraws = cellDraws;
        this.deviceDraws = deviceDraws;
    }

    boolean hasTask(int slot) {
        double probability = busyIn(slot) ? activity.busyProbability() : activity.quietProbability();
        return deviceDraws.at(slot) < probability;
    }

    private boolean busyIn(int slot) {
        if (slot < reachedSlot) {
            reachedSlot = -1;
        }
        if (reachedSlot < 0) {
            busy = cellDraws.at(0) < 0.5;
            reachedSlot = 0;
        }
        while (reachedSlot < slot) {
            reachedSlot++;
            if (cellDraws.at(reachedSlot) < activity.flipProbability()) {
                busy = !busy;
            }
        }
        return busy;
    }
}
