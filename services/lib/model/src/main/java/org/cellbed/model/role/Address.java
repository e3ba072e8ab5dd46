package org.cellbed.model.role;

import org.cellbed.model.message.MemberId;

/** The receivers of a message, as a role names them. A runtime turns an address into an endpoint or a topic. */
public sealed interface Address {
    /** The eNodeB of the sender's cell. */
    record Enodeb() implements Address {}

    /** All devices of the cell that are attached or attaching. */
    record AllDevices() implements Address {}

    /** One device, by its index from 1. */
    record Device(int index) implements Address {
        public Device {
            requireIndex("device", index);
        }
    }

    /** One server, by its index from 1. */
    record Server(int index) implements Address {
        public Server {
            requireIndex("server", index);
        }
    }

    /** Every server but server 1, which alone uses this address. */
    record OtherServers() implements Address {}

    /** A device or a server by the name of its process; it may have no index yet. */
    record Member(MemberId id) implements Address {}

    private static void requireIndex(String what, int index) {
        if (index < 1) {
            throw new IllegalArgumentException(what + ": found " + index + ", expected at least 1");
        }
    }
}
