package org.cellbed.simulator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.rundir.CellReferences;
import org.cellbed.rundir.ReferenceMeans;
import org.cellbed.runtime.metrics.ReferenceMetrics;

/**
 * The reference policies of a run: they run on the same tasks, slot by slot as its journal reports them. Their cells
 * have the members of the scenario; while the run has others, nothing is compared. Not thread-safe.
 */
public final class References implements CellReferences {
    /** A policy that herds and one with full knowledge: a learned policy should be between the two. */
    static final List<String> POLICIES = List.of("selfish", "oracle");

    private final int cell;
    private final Optional<ReferenceMetrics> metrics;
    private final Map<String, ShadowCell> shadows = new LinkedHashMap<>();
    private final Map<String, RecentSlots> recent = new LinkedHashMap<>();
    private int lastSlot = -1;

    /**
     * Creates the references of a cell.
     *
     * @param slots slots in which the run generates tasks
     * @param metrics the metrics to update, if there are any
     */
    public References(Cell cell, int slots, Optional<ReferenceMetrics> metrics) {
        this.cell = cell.number();
        this.metrics = metrics;
        for (String policy : POLICIES) {
            recent.put(policy, new RecentSlots());
            shadows.put(
                    policy, new ShadowCell(cell, slots, PolicyCatalog.builtIn().create(policy, cell.constants())));
        }
        metrics.ifPresent(measured -> measured.begin(cell.number(), POLICIES));
    }

    @Override
    public void receive(Message message) {
        if (message instanceof Transition transition && transition.slot() > lastSlot) {
            lastSlot = transition.slot();
            shadows.forEach((policy, shadow) -> compare(transition, policy, shadow.at(transition.slot())));
        }
    }

    @Override
    public Map<String, ReferenceMeans> means() {
        Map<String, ReferenceMeans> means = new LinkedHashMap<>();
        recent.forEach((policy, slots) -> means.put(policy, slots.means()));
        return means;
    }

    private void compare(Transition ofRun, String policy, Optional<Transition> reference) {
        reference.ifPresent(transition -> {
            boolean same = sameMembers(ofRun.opened(), transition.opened());
            metrics.ifPresent(measured -> measured.comparable(cell, same));
            if (same) {
                metrics.ifPresent(measured -> measured.ended(cell, policy, transition));
                Optional.ofNullable(recent.get(policy)).ifPresent(slots -> slots.add(transition));
            }
        });
    }

    private static boolean sameMembers(SlotOpened one, SlotOpened other) {
        return Arrays.equals(one.devices(), other.devices())
                && Arrays.equals(one.present(), other.present())
                && Arrays.equals(one.up(), other.up());
    }
}
