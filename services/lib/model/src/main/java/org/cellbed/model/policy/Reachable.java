package org.cellbed.model.policy;

import java.util.Arrays;
import org.cellbed.model.message.SlotOpened;

/** The servers that a task can be sent to. */
public final class Reachable {
    private Reachable() {}

    /**
     * Returns their indices, increasing; empty if no server takes tasks or if server 1, which every upload passes, is
     * absent.
     */
    public static int[] servers(SlotOpened slot) {
        int[] found = new int[slot.maxServers()];
        int count = 0;
        for (int server = 1; server <= slot.maxServers(); server++) {
            if (slot.reachable(server)) {
                found[count++] = server;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * Returns whether a task can be computed at each place, [maxServers + 1]: on the device always, at server m if it
     * is in reach.
     */
    public static boolean[] places(SlotOpened slot) {
        boolean[] places = new boolean[slot.maxServers() + 1];
        places[0] = true;
        for (int server = 1; server < places.length; server++) {
            places[server] = slot.reachable(server);
        }
        return places;
    }
}
