package org.cellbed.model.policy;

import java.util.Arrays;
import org.cellbed.model.message.SlotOpened;

/** The servers that a task can be sent to. */
final class Reachable {
    private Reachable() {}

    /** Their indices, increasing; empty where server 1, by which all uploads go, is absent. */
    static int[] servers(SlotOpened slot) {
        int[] found = new int[slot.maxServers()];
        int count = 0;
        for (int server = 1; server <= slot.maxServers(); server++) {
            if (slot.reachable(server)) {
                found[count++] = server;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
