package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Standing;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberKind;

/**
 * The devices or the servers of a cell: the processes that have announced themselves, the available indices, and their
 * members. A process that returns gets its former index if that is vacant, otherwise the lowest vacant one. Not thread-
 * safe.
 * thread-safe.
 */
final class Roster {
    private final MemberKind kind;
    private final Map<String, Member> byInstance = new LinkedHashMap<>();
    private final Map<String, Member> waiting = new LinkedHashMap<>();
    private final TreeMap<Integer, Member> byIndex = new TreeMap<>();
    private final TreeSet<Integer> offered = new TreeSet<>();
    private final TreeSet<Integer> vacant = new TreeSet<>();
    private final Map<String, Integer> remembered = new HashMap<>();
    private final Map<Integer, Integer> attachments = new HashMap<>();
    private final List<Member> departed = new ArrayList<>();
    private int attaching;

    Roster(MemberKind kind) {
        this.kind = kind;
    }

    /** Returns the member with this name, whatever its incarnation. */
    Optional<Member> find(String instance) {
        return Optional.ofNullable(byInstance.get(instance));
    }

    /** Returns the member that is this incarnation of the process. */
    Optional<Member> find(MemberId id) {
        return find(id.instance()).filter(member -> member.id().equals(id));
    }

    /** Returns all members, with an index or without. */
    Collection<Member> all() {
        return byInstance.values();
    }

    /** Returns the member that has an index. */
    Optional<Member> holder(int index) {
        return Optional.ofNullable(byIndex.get(index));
    }

    /** Returns the member that has an index and takes part. */
    Optional<Member> active(int index) {
        return holder(index).filter(member -> member.standing() == Standing.ACTIVE);
    }

    /** Returns the members of a standing, in the order of their indices. */
    List<Member> in(Standing standing) {
        return byIndex.values().stream()
                .filter(member -> member.standing() == standing)
                .toList();
    }

    /** Whether each of these indices has a member that is ready. */
    boolean canBegin(Collection<Integer> indices) {
        return attaching == 0 && byIndex.keySet().containsAll(indices);
    }

    /** Adds indices that members can have. */
    void offer(Collection<Integer> indices) {
        for (int index : indices) {
            if (offered.add(index) && !byIndex.containsKey(index)) {
                vacant.add(index);
            }
        }
    }

    boolean anyoneWaits() {
        return !waiting.isEmpty();
    }

    /** Adds indices until there is one for each waiting member. */
    void offerEnough() {
        while (vacant.size() < waiting.size()) {
            offer(List.of(offered.isEmpty() ? 1 : offered.last() + 1));
        }
    }

    /** Removes an index; a member that has it keeps it. */
    void withdraw(int index) {
        offered.remove(index);
        vacant.remove(index);
    }

    void add(Member member) {
        byInstance.put(member.instance(), member);
        waiting.put(member.instance(), member);
    }

    /** Removes a member; if it had an index, it is among the departed from now on. */
    void depart(Member member) {
        byInstance.remove(member.instance(), member);
        waiting.remove(member.instance(), member);
        if (byIndex.remove(member.index(), member)) {
            if (member.standing() == Standing.ATTACHING) {
                attaching--;
            }
            if (offered.contains(member.index())) {
                vacant.add(member.index());
            }
        }
        if (member.standing() != Standing.WAITING) {
            departed.add(member);
        }
    }

    /** Returns the members that had an index and have departed since {@link #takeDeparted}. */
    List<Member> departed() {
        return departed;
    }

    /** Returns the departed members and forgets them; only the active ones among them took part. */
    List<Member> takeDeparted() {
        List<Member> taken = List.copyOf(departed);
        departed.clear();
        return taken;
    }

    /** Assigns the vacant indices to waiting members. Returns the members that got one. */
    List<Member> assign() {
        if (waiting.isEmpty() || vacant.isEmpty()) {
            return List.of();
        }
        List<Member> assigned = new ArrayList<>();
        for (Member member : waiting.values()) {
            choose(member).ifPresent(index -> {
                vacant.remove(index);
                member.attach(index, attachments.merge(index, 1, Integer::sum));
                attaching++;
                byIndex.put(index, member);
                remembered.put(member.instance(), index);
                assigned.add(member);
            });
        }
        assigned.forEach(member -> waiting.remove(member.instance()));
        return assigned;
    }

    void ready(Member member, MemberProfile profile) {
        member.ready(profile);
        attaching--;
    }

    CellState.Members state() {
        return new CellState.Members(
                byInstance.values().stream().map(Member::state).toList(),
                departed.stream().map(Member::state).toList(),
                List.copyOf(offered),
                Map.copyOf(remembered),
                Map.copyOf(attachments));
    }

    /** Restores a saved state into this roster, which must be empty. */
    void restore(CellState.Members state) {
        state.present().forEach(member -> take(Member.restored(kind, member)));
        state.departed().forEach(member -> departed.add(Member.restored(kind, member)));
        offered.addAll(state.offered());
        vacant.addAll(state.offered());
        vacant.removeAll(byIndex.keySet());
        remembered.putAll(state.remembered());
        attachments.putAll(state.attachments());
    }

    private void take(Member member) {
        byInstance.put(member.instance(), member);
        if (member.standing() == Standing.WAITING) {
            waiting.put(member.instance(), member);
        } else {
            byIndex.put(member.index(), member);
            attaching += member.standing() == Standing.ATTACHING ? 1 : 0;
        }
    }

    private Optional<Integer> choose(Member member) {
        Integer before = remembered.get(member.instance());
        return before != null && vacant.contains(before) && mayHave(member, before)
                ? Optional.of(before)
                : vacant.stream().filter(index -> mayHave(member, index)).findFirst();
    }

    /** Whether a member may have an index: among servers index 1 is for the gateway, and the gateway for index 1. */
    private boolean mayHave(Member member, int index) {
        return kind == MemberKind.DEVICE || member.gateway() == (index == 1);
    }
}
