package org.cellbed.model.policy.learned;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DeviceDecision;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Reachable;
import org.cellbed.model.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * {@code mappo-sequential}: all devices follow the same actor, one after another in the order of {@link
 * SlotSequence}, as if each had a mean task. Each device computes the decisions made before its own from the random
 * numbers of those devices, so that no message is needed.
 *
 * <p>Caches the slot of the last call, so that the devices of one process share the work. Not thread-safe.
 */
public final class LearnedSequencePolicy extends ActorFollower implements DevicePolicy {
    private final CellConstants cell;
    private @Nullable Foreseen foreseen;

    public LearnedSequencePolicy(CellConstants cell) {
        this.cell = cell;
    }

    @Override
    boolean fits(ActorLayout layout) {
        return SlotSequence.fits(layout, cell.maxServers());
    }

    /**
     * Decides without knowledge of other devices' draws: all devices are assumed to draw from {@code draws} in turn.
     */
    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        return decision(slot, own, device -> draws, actor -> new Foreseen(slot, actor))
                .place();
    }

    @Override
    public DeviceDecision decision(SlotOpened slot, DeviceTask own, IntFunction<Draws> drawsOf) {
        return decision(slot, own, drawsOf, actor -> foreseen(slot, actor));
    }

    /** Decides for one device; a device that the broadcast does not name computes locally. */
    private DeviceDecision decision(
            SlotOpened slot, DeviceTask own, IntFunction<Draws> drawsOf, Function<Actor, Foreseen> foreseeing) {
        Optional<Actor> actor = actor(own.device());
        if (actor.isEmpty()) {
            return DeviceDecision.of(Choice.uniform(Reachable.places(slot), drawsOf.apply(own.device())));
        }
        int entry = slot.positionOf(own.device());
        return entry < 0 ? DeviceDecision.of(0) : foreseeing.apply(actor.get()).decision(entry, drawsOf);
    }

    @SuppressWarnings("ReferenceEquality") // a cache: comparing all arrays would cost more than a miss
    private Foreseen foreseen(SlotOpened slot, Actor actor) {
        Foreseen known = foreseen;
        if (known == null
                || known.slot != slot
                || known.version() != actor.weights().version()) {
            known = new Foreseen(slot, actor);
            foreseen = known;
        }
        return known;
    }

    /** The decisions of one slot, computed as far as they were asked for. */
    private final class Foreseen {
        private final SlotOpened slot;
        private final Actor actor;
        private final SlotSequence sequence;
        private final double[] shared;
        private final boolean[] allowed;
        /** [active] null if not yet computed. */
        private final @Nullable DeviceDecision[] decisions;

        Foreseen(SlotOpened slot, Actor actor) {
            this.slot = slot;
            this.actor = actor;
            this.sequence = SlotSequence.expected(cell, slot);
            this.shared = Observation.shared(slot.loadSeconds(), slot.present());
            this.allowed = Reachable.places(slot);
            this.decisions = new @Nullable DeviceDecision[slot.devices().length];
        }

        int version() {
            return actor.weights().version();
        }

        DeviceDecision decision(int entry, IntFunction<Draws> drawsOf) {
            DeviceDecision decided = decisions[entry];
            while (decided == null) {
                int task = sequence.task();
                DeviceDecision next = decideNext(drawsOf.apply(slot.devices()[task]));
                decisions[task] = next;
                decided = decisions[entry];
            }
            return decided;
        }

        private DeviceDecision decideNext(Draws draws) {
            double[] seen = sequence.seen();
            double[] logits = actor.logits(Observation.with(shared, seen));
            Choosing choosing = actor.weights().choosing();
            int place = Choice.choose(logits, allowed, choosing, draws);
            sequence.decide(place);
            return new DeviceDecision(place, Optional.of(ActorOutput.of(seen, logits, allowed, choosing)));
        }
    }
}
