package org.cellbed.rundir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.SlotMeans;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.jspecify.annotations.Nullable;

/** A summary of the last transitions of a cell. Safe for use by many threads. */
final class LiveCell {
    private static final int WINDOW_SLOTS = 100;

    private static final int WINDOW_UPDATES = 100;

    private record Update(LearnerUpdated message, long nanos) {}

    private record Slot(Transition transition, SlotMeans means, long nanos) {}

    private final CellConstants constants;
    private final LongSupplier nanoTime;
    private final Deque<Slot> window = new ArrayDeque<>();
    private final Deque<Update> updates = new ArrayDeque<>();
    private int lastSlot = -1;
    private long done;
    private long timedOut;
    private long lost;

    LiveCell(CellConstants constants, LongSupplier nanoTime) {
        this.constants = constants;
        this.nanoTime = nanoTime;
    }

    synchronized void add(Transition transition) {
        if (transition.slot() <= lastSlot) {
            return;
        }
        lastSlot = transition.slot();
        SlotMeans means = SlotMeans.of(transition, constants.w1(), constants.w2());
        window.add(new Slot(transition, means, nanoTime.getAsLong()));
        if (window.size() > WINDOW_SLOTS) {
            window.remove();
        }
        for (TaskOutcome task : transition.outcomes()) {
            switch (task.status()) {
                case DONE -> done++;
                case TIMED_OUT -> timedOut++;
                case LOST -> lost++;
            }
        }
    }

    synchronized void add(LearnerUpdated updated) {
        if (updates.isEmpty() || updated.update() > updates.getLast().message().update()) {
            updates.add(new Update(updated, nanoTime.getAsLong()));
            if (updates.size() > WINDOW_UPDATES) {
                updates.remove();
            }
        }
    }

    private CellView.@Nullable Learning learning() {
        if (updates.isEmpty()) {
            return null;
        }
        LearnerUpdated last = updates.getLast().message();
        long nanos = updates.getLast().nanos() - updates.getFirst().nanos();
        double perSecond = (last.update() - updates.getFirst().message().update()) / (nanos * 1e-9);
        return new CellView.Learning(last.update(), perSecond, last.version(), last.policyLag());
    }

    synchronized CellView view(int cell, Map<String, ReferenceMeans> references) {
        double[] delays = delays();
        double[] shares = shares();
        return new CellView(
                cell,
                lastSlot,
                slotsPerSecond(),
                Arrays.stream(delays).average().orElse(Double.NaN),
                delays.length == 0 ? Double.NaN : delays[(int) (0.95 * (delays.length - 1))],
                servers(shares),
                mean(slot -> slot.transition().loadVariance()),
                mean(slot -> slot.means().utility()),
                shares[0],
                window.isEmpty() ? 0 : window.getLast().transition().opened().devices().length,
                references,
                learning(),
                new CellView.Ended(done, timedOut, lost));
    }

    private double slotsPerSecond() {
        if (window.size() < 2) {
            return Double.NaN;
        }
        long nanos = window.getLast().nanos() - window.getFirst().nanos();
        return (window.getLast().transition().slot()
                        - window.getFirst().transition().slot())
                / (nanos * 1e-9);
    }

    private double[] delays() {
        return window.stream()
                .flatMap(slot -> slot.transition().outcomes().stream())
                .filter(task -> task.status() != TaskStatus.LOST)
                .mapToDouble(TaskOutcome::delaySeconds)
                .sorted()
                .toArray();
    }

    /** Returns the shares [1 + max servers] of the decisions; NaN without any decision. */
    private double[] shares() {
        double[] counts = new double[constants.maxServers() + 1];
        double all = 0.0;
        for (Slot slot : window) {
            for (TaskOutcome task : slot.transition().outcomes()) {
                if (task.decision() >= 0) {
                    counts[task.decision()]++;
                    all++;
                }
            }
        }
        for (int decision = 0; decision < counts.length; decision++) {
            counts[decision] /= all;
        }
        return counts;
    }

    private List<CellView.Server> servers(double[] shares) {
        List<CellView.Server> servers = new ArrayList<>();
        if (window.isEmpty()) {
            return servers;
        }
        SlotOpened opened = window.getLast().transition().opened();
        for (int server = 1; server <= opened.maxServers(); server++) {
            int k = server - 1;
            servers.add(new CellView.Server(
                    server, opened.present()[k], opened.up()[k], opened.loadSeconds()[k], shares[server]));
        }
        return servers;
    }

    private double mean(ToDoubleFunction<Slot> of) {
        return window.stream()
                .mapToDouble(of)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
