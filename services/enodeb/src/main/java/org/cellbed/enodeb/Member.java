package org.cellbed.enodeb;

import java.util.Optional;
import org.cellbed.model.cell.DeviceProfile;

/** A process that wants to take part or does. Not thread-safe. */
final class Member {
    /** How far it has come. */
    enum State {
        /** It has announced itself and has no index. */
        WAITING,
        /** It has been told its index. */
        ATTACHING,
        /** It has said that it can begin. */
        READY,
        /** It takes part. */
        ACTIVE
    }

    private final String instance;
    private final long incarnation;
    private final boolean gateway;
    private State state = State.WAITING;
    private int index;
    private int attachment;
    private Optional<DeviceProfile> profile = Optional.empty();
    private boolean heard = true;

    Member(String instance, long incarnation, boolean gateway) {
        this.instance = instance;
        this.incarnation = incarnation;
        this.gateway = gateway;
    }

    String instance() {
        return instance;
    }

    long incarnation() {
        return incarnation;
    }

    boolean gateway() {
        return gateway;
    }

    State state() {
        return state;
    }

    int index() {
        return index;
    }

    int attachment() {
        return attachment;
    }

    /** What a device has said of itself. */
    DeviceProfile profile() {
        return profile.orElseThrow(() -> new IllegalStateException(instance + " has no profile"));
    }

    void attach(int toIndex, int asAttachment) {
        index = toIndex;
        attachment = asAttachment;
        state = State.ATTACHING;
    }

    void ready(Optional<DeviceProfile> ofDevice) {
        profile = ofDevice;
        state = State.READY;
    }

    void join() {
        state = State.ACTIVE;
    }

    void hear() {
        heard = true;
    }

    /** Whether it was heard of since this was last asked. */
    boolean heardSince() {
        boolean was = heard;
        heard = false;
        return was;
    }
}
