package org.cellbed.enodeb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.FlushOrdered;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.QueueFlushed;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.scenario.Scenario;

/**
 * What has to happen before a slot opens while a policy is trained in virtual time: queues that an early policy has filled
 * beyond measure are flushed, and the learner learns what is due. Not thread-safe.
 */
final class LearnerLockStep {
    private final double resetLoadSeconds;
    private final Set<Integer> ordered = new TreeSet<>();
    private final Map<Integer, QueueFlushed> answers = new TreeMap<>();

    private double orderedSeconds = Double.NEGATIVE_INFINITY;
    private int advancedSlot = -1;
    private int version;

    /** Before the first slot. */
    LearnerLockStep(Scenario scenario, int policyVersion) {
        this.resetLoadSeconds = scenario.learning().resetLoadSeconds();
        this.version = policyVersion;
    }

    /** Goes on where another had come to. */
    void restore(CellState state) {
        advancedSlot = state.phase() == CellState.Phase.OPENING ? state.slot() - 1 : state.slot();
        version = state.lockStep().map(CellState.LockStep::policyVersion).orElse(version);
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
        orderedSeconds = atSeconds;
        for (int server = 1; server <= loads.maxServers(); server++) {
            if (loads.present(server)) {
                ordered.add(server);
                out.toServer(server, new FlushOrdered(server, loads.attachment(server), atSeconds));
            }
        }
    }

    /** A server has flushed its queue; an eNodeB that was restored may hear so before it has ordered it. */
    void flushed(QueueFlushed answer) {
        answers.put(answer.server(), answer);
    }

    /** Whether an answer is missing of a server that is still there. */
    boolean flushing(IntPredicate serverActive) {
        return ordered.stream()
                .anyMatch(server -> serverActive.test(server) && answer(server).isEmpty());
    }

    /** Takes what was flushed. */
    List<QueueFlushed> takeFlushed() {
        List<QueueFlushed> taken =
                ordered.stream().flatMap(server -> answer(server).stream()).toList();
        ordered.clear();
        return taken;
    }

    private Optional<QueueFlushed> answer(int server) {
        return Optional.ofNullable(answers.get(server)).filter(answer -> answer.atSeconds() == orderedSeconds);
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
