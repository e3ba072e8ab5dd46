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
import java.util.function.BiPredicate;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Standing;

/**
 * The devices or the servers of a cell: who has announced itself, which indices there are to have, who has which. A name
 * that returns gets its index back if it is vacant, others get the lowest vacant one. Not thread-safe.
 */
final class Roster {
    private final BiPredicate<Member, Integer> mayHave;
    private final Map<String, Member> byInstance = new LinkedHashMap<>();
    private final Map<String, Member> waiting = new LinkedHashMap<>();
    private final TreeMap<Integer, Member> byIndex = new TreeMap<>();
    private final TreeSet<Integer> offered = new TreeSet<>();
    private final TreeSet<Integer> vacant = new TreeSet<>();
    private final Map<String, Integer> remembered = new HashMap<>();
    private final Map<Integer, Integer> attachments = new HashMap<>();
    private int attaching;

    private Roster(BiPredicate<Member, Integer> mayHave) {
        this.mayHave = mayHave;
    }

    static Roster ofDevices() {
        return new Roster((member, index) -> true);
    }

    /** Index 1 is for the gateway, and the gateway for index 1. */
    static Roster ofServers() {
        return new Roster((member, index) -> member.gateway() == (index == 1));
    }

    Optional<Member> find(String instance) {
        return Optional.ofNullable(byInstance.get(instance));
    }

    /** All members, with an index or without. */
    Collection<Member> all() {
        return byInstance.values();
    }

    /** The member that has an index. */
    Optional<Member> holder(int index) {
        return Optional.ofNullable(byIndex.get(index));
    }

    /** The member that has an index and takes part. */
    Optional<Member> active(int index) {
        return holder(index).filter(member -> member.standing() == Standing.ACTIVE);
    }

    /** Those in a state, in the order of their indices. */
    List<Member> in(Standing standing) {
        return byIndex.values().stream()
                .filter(member -> member.standing() == standing)
                .toList();
    }

    /** Whether all of these indices are held by members that can begin. */
    boolean canBegin(Collection<Integer> indices) {
        return attaching == 0 && byIndex.keySet().containsAll(indices);
    }

    /** These indices can be had from now on. */
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

    /** Makes sure that there is an index for everyone who waits. */
    void offerEnough() {
        while (vacant.size() < waiting.size()) {
            offer(List.of(offered.isEmpty() ? 1 : offered.last() + 1));
        }
    }

    /** This index cannot be had any more by others than its holder. */
    void withdraw(int index) {
        offered.remove(index);
        vacant.remove(index);
    }

    void add(Member member) {
        byInstance.put(member.instance(), member);
        waiting.put(member.instance(), member);
    }

    void remove(Member member) {
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
    }

    /** Gives waiting members the vacant indices, as far as they go round; tells who got one. */
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

    void ready(Member member, Optional<DeviceProfile> profile) {
        member.ready(profile);
        attaching--;
    }

    CellState.Members state(List<Member> departed) {
        return new CellState.Members(
                byInstance.values().stream().map(Member::state).toList(),
                departed.stream().map(Member::state).toList(),
                List.copyOf(offered),
                Map.copyOf(remembered),
                Map.copyOf(attachments));
    }

    /** Takes over what another has known; this one knows nothing yet. */
    void restore(CellState.Members state) {
        state.present().stream().map(Member::restored).forEach(this::take);
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
        return before != null && vacant.contains(before) && mayHave.test(member, before)
                ? Optional.of(before)
                : vacant.stream().filter(index -> mayHave.test(member, index)).findFirst();
    }
}
