package org.cellbed.enodeb;

import java.util.Optional;
import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Standing;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberKind;

/** A process that requests an index or has one. Not thread-safe. */
final class Member {
    private final MemberId id;
    private final boolean gateway;
    private Standing standing = Standing.WAITING;
    private int index;
    private int attachment;
    private Optional<MemberProfile> profile = Optional.empty();
    private boolean alive = true;
    private int idleChecks;
    private boolean dismissed;

    Member(MemberId id, boolean gateway) {
        this.id = id;
        this.gateway = gateway;
    }

    MemberId id() {
        return id;
    }

    String instance() {
        return id.instance();
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

    /** Returns its name in events, such as {@code device-3}. */
    String subject() {
        return id.kind().name(index);
    }

    /** Returns the properties that it reported when it was ready. */
    MemberProfile profile() {
        return profile.orElseThrow(() -> new IllegalStateException(instance() + " has no profile"));
    }

    void attach(int toIndex, int asAttachment) {
        index = toIndex;
        attachment = asAttachment;
        standing = Standing.ATTACHING;
    }

    void ready(MemberProfile itsProfile) {
        profile = Optional.of(itsProfile);
        standing = Standing.READY;
    }

    void join() {
        standing = Standing.ACTIVE;
    }

    /** Notes a sign of life. */
    void noteAlive() {
        alive = true;
    }

    /** Returns the number of calls of this method in a row without a sign of life. */
    int idleChecks() {
        idleChecks = alive ? 0 : idleChecks + 1;
        alive = false;
        return idleChecks;
    }

    /** Notes that the plan no longer includes it. */
    void dismiss() {
        dismissed = true;
    }

    boolean dismissed() {
        return dismissed;
    }

    CellState.Member state() {
        return new CellState.Member(
                id.instance(), id.incarnation(), gateway, standing, index, attachment, dismissed, profile);
    }

    /** Restores a member from a saved state; its lease begins now. */
    static Member restored(MemberKind kind, CellState.Member state) {
        Member member = new Member(new MemberId(kind, state.instance(), state.incarnation()), state.gateway());
        member.standing = state.standing();
        member.index = state.index();
        member.attachment = state.attachment();
        member.dismissed = state.dismissed();
        member.profile = state.profile();
        return member;
    }
}
