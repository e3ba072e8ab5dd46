package org.cellbed.simulator.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of a cell by address. It learns indices when the eNodeB sends them, not when they are delivered: if an
 * index passes from one process to another, the two messages may be delivered in any order. Not thread-safe.
 */
public final class Directory {
    private final Map<String, Endpoint> byInstance = new HashMap<>();
    private final List<Endpoint> observers = new ArrayList<>();
    private @Nullable Endpoint enodeb;
    private @Nullable Endpoint[] devices = new Endpoint[16];
    private @Nullable Endpoint[] servers = new Endpoint[16];

    /** Adds the eNodeB. */
    public void addEnodeb(Endpoint endpoint) {
        enodeb = endpoint;
        byInstance.put(endpoint.instance(), endpoint);
    }

    /** Adds a reader of the journal. */
    public void addObserver(Endpoint endpoint) {
        observers.add(endpoint);
    }

    /** Adds a device or a server; replaces an endpoint of the same name. */
    public void addMember(Endpoint endpoint) {
        remove(endpoint.instance());
        byInstance.put(endpoint.instance(), endpoint);
    }

    /** Removes a device or a server; later messages to it are dropped. */
    public void remove(String instance) {
        Endpoint gone = byInstance.remove(instance);
        if (gone != null) {
            forget(devices, gone);
            forget(servers, gone);
        }
    }

    /** Whether an endpoint can still be reached. */
    public boolean has(Endpoint endpoint) {
        return byInstance.get(endpoint.instance()) == endpoint || observers.contains(endpoint);
    }

    /** Learns the receiver's index from a message of the eNodeB. */
    void learn(Message message, Endpoint receiver) {
        if (message instanceof MemberAttached attached) {
            switch (attached.member().kind()) {
                case DEVICE -> devices = put(devices, attached.index(), receiver);
                case SERVER -> servers = put(servers, attached.index(), receiver);
            }
        } else if (message instanceof MemberDetached) {
            forget(devices, receiver);
            forget(servers, receiver);
        }
    }

    Endpoint enodeb() {
        if (enodeb == null) {
            throw new IllegalStateException("found no eNodeB on this wire, expected one before the first message");
        }
        return enodeb;
    }

    List<Endpoint> observers() {
        return Collections.unmodifiableList(observers);
    }

    @Nullable
    Endpoint device(int index) {
        return index < devices.length ? devices[index] : null;
    }

    @Nullable
    Endpoint server(int index) {
        return index < servers.length ? servers[index] : null;
    }

    Optional<Endpoint> instance(String name) {
        return Optional.ofNullable(byInstance.get(name));
    }

    int deviceBound() {
        return devices.length;
    }

    int serverBound() {
        return servers.length;
    }

    private static @Nullable Endpoint[] put(@Nullable Endpoint[] endpoints, int index, Endpoint endpoint) {
        @Nullable
        Endpoint[] wide = index < endpoints.length
                ? endpoints
                : Arrays.copyOf(endpoints, Math.max(index + 1, 2 * endpoints.length));
        forget(wide, endpoint);
        wide[index] = endpoint;
        return wide;
    }

    private static void forget(@Nullable Endpoint[] endpoints, Endpoint endpoint) {
        for (int k = 0; k < endpoints.length; k++) {
            if (endpoints[k] == endpoint) {
                endpoints[k] = null;
            }
        }
    }
}
