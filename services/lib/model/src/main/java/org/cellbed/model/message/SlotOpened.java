package org.cellbed.model.message;

import java.util.Arrays;

/**
 * eNodeB to all devices: a slot opens with this state of the cell. All receivers share the arrays, which must not be changed.
 *
 * @param slot from 0
 * @param openedSeconds slot * slot length
 * @param loadSeconds [maxServers] chi, eqs. 14 and 21: LD of server m at [m-1]; for a server that is down the value that
 *     the scenario sets; 0 for an absent server
 * @param present [maxServers] whether server m is attached
 * @param up [maxServers] whether server m is attached and computing
 * @param admitting [maxServers] whether server m takes tasks: false where it is absent and, while a policy is trained,
 *     where its load has reached a limit
 * @param computeHz [maxServers] f of server m, 0 for an absent server
 * @param devices [active] the indices of the active devices, increasing
 * @param meanGain [active] their mean linear channel gains
 * @param localHz [active] their own computing frequencies
 * @param policyVersion the version of the actors' weights to use; 0 where nothing is learned
 */
public record SlotOpened(
        int slot,
        double openedSeconds,
        double[] loadSeconds,
        boolean[] present,
        boolean[] up,
        boolean[] admitting,
        double[] computeHz,
        int[] devices,
        double[] meanGain,
        double[] localHz,
        int policyVersion)
        implements Message {
    /** Returns the position of a device in {@link #devices}, or a negative number where it is not active. */
    public int positionOf(int device) {
        return Arrays.binarySearch(devices, device);
    }

    /** Returns the width of the arrays over servers. */
    public int maxServers() {
        return loadSeconds.length;
    }

    /** Whether a task can be sent to a server: it takes tasks, and server 1, which receives all uploads, is present. */
    public boolean reachable(int server) {
        return present[0] && admitting[server - 1];
    }
}
