package org.cellbed.simulator;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.simulator.wire.OneQueue;

/**
 * A cell in virtual time with the seeds of another, and therefore its tasks, but with its own policy and queues. It
 * advances only as far as requested. Not thread-safe.
 */
final class ShadowCell {
    private static final int MESSAGES_AT_ONCE = 100;

    private final SimulatedCell simulated;
    private final Queue<Transition> settled = new ArrayDeque<>();
    private int settledSlot = -1;
    private boolean over;

    ShadowCell(Cell cell, int slots, Policy policy) {
        this.simulated = new SimulatedCell(cell, slots, policy, new OneQueue(), List.of(new Journal()));
    }

    /** Returns the transition of a slot; empty if a later slot was requested before, or this cell has no such slot. */
    Optional<Transition> at(int slot) {
        while (settledSlot < slot && !over) {
            over = simulated.advance(MESSAGES_AT_ONCE);
        }
        while (!settled.isEmpty() && settled.element().slot() < slot) {
            settled.remove();
        }
        return settled.isEmpty() || settled.element().slot() > slot ? Optional.empty() : Optional.of(settled.remove());
    }

    private final class Journal implements Role {
        @Override
        public void start(Outbox out) {
            // the shadow only reads
        }

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {
            if (message instanceof Transition transition) {
                settledSlot = transition.slot();
                settled.add(transition);
            }
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            throw new IllegalStateException("found timer " + timer + ", expected none");
        }
    }
}
