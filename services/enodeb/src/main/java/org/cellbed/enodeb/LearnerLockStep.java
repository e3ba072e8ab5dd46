package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.FlushOrdered;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.QueueFlushed;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.role.Outbox;

/**
 * What has to happen before a slot opens while a policy is trained in virtual time: queues that an early policy has filled
 * beyond measure are flushed, and the learner learns what is due. Not thread-safe.
 */
final class LearnerLockStep {
    private final double resetLoadSeconds;
    private final Set<Integer> flushing = new TreeSet<>();
    private final List<QueueFlushed> flushed = new ArrayList<>();

    private int advancedSlot = -1;
    private int version;

    /**
     * Before the first slot.
     *
     * @param resetLoadSeconds the mean load above which queues are flushed
     */
    LearnerLockStep(double resetLoadSeconds) {
        this.resetLoadSeconds = resetLoadSeconds;
    }

    /** Whether the mean load of the servers that compute is too high. */
    boolean overloaded(SlotOpened state) {
        double sum = 0.0;
        int servers = 0;
        for (int k = 0; k < state.maxServers(); k++) {
            if (state.up()[k]) {
                sum += state.loadSeconds()[k];
                servers++;
            }
        }
        return sum > resetLoadSeconds * servers;
    }

    /** Orders all servers to flush their queues. */
    void flush(ServerLoads loads, double atSeconds, Outbox out) {
        for (int server = 1; server <= loads.maxServers(); server++) {
            if (loads.present(server)) {
                flushing.add(server);
                out.toServer(server, new FlushOrdered(server, loads.attachment(server), atSeconds));
            }
        }
    }

    /** A server has flushed its queue; says so again without effect. */
    void flushed(QueueFlushed answer) {
        if (flushing.remove(answer.server())) {
            flushed.add(answer);
        }
    }

    /** Whether an answer is missing of a server that is still there. */
    boolean flushing(IntPredicate serverActive) {
        flushing.removeIf(server -> !serverActive.test(server));
        return !flushing.isEmpty();
    }

    /** Takes what was flushed. */
    List<QueueFlushed> takeFlushed() {
        List<QueueFlushed> taken = List.copyOf(flushed);
        flushed.clear();
        return taken;
    }

    /** All transitions are out that could be. */
    void closeEmissions(int slot, long transitions, Outbox out) {
        out.toJournal(new EmissionsClosed(slot, transitions));
    }

    /** The learner has learned what was due before a slot. */
    void advanced(LearnerAdvanced advanced) {
        if (advanced.slot() > advancedSlot) {
            advancedSlot = advanced.slot();
            version = Math.max(version, advanced.version());
        }
    }

    /** Whether the learner has learned what is due before a slot. */
    boolean hasAdvancedTo(int slot) {
        return advancedSlot >= slot;
    }

    /** The version of the weights to use. */
    int version() {
        return version;
    }
}
