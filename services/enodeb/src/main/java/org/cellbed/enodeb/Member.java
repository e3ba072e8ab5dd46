package org.cellbed.enodeb;

import java.util.Optional;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Standing;

/** A process that wants to take part or does. Not thread-safe. */
final class Member {
    private final String instance;
    private final long incarnation;
    private final boolean gateway;
    private Standing standing = Standing.WAITING;
    private int index;
    private int attachment;
    private Optional<DeviceProfile> profile = Optional.empty();
    private boolean heard = true;
    private int silences;
    private boolean dismissed;

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

    Standing standing() {
        return standing;
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
        standing = Standing.ATTACHING;
    }

    void ready(Optional<DeviceProfile> ofDevice) {
        profile = ofDevice;
        standing = Standing.READY;
    }

    void join() {
        standing = Standing.ACTIVE;
    }

    void hear() {
        heard = true;
    }

    /** How many times in a row it was not heard of between two calls of this. */
    int silences() {
        silences = heard ? 0 : silences + 1;
        heard = false;
        return silences;
    }

    /** The plan does not want it any more. */
    void dismiss() {
        dismissed = true;
    }

    boolean dismissed() {
        return dismissed;
    }

    CellState.Member state() {
        return new CellState.Member(instance, incarnation, gateway, standing, index, attachment, dismissed, profile);
    }

    /** One that is heard of as of now. */
    static Member restored(CellState.Member state) {
        Member member = new Member(state.instance(), state.incarnation(), state.gateway());
        member.standing = state.standing();
        member.index = state.index();
        member.attachment = state.attachment();
        member.dismissed = state.dismissed();
        member.profile = state.profile();
        return member;
    }
}
