package org.cellbed.runtime.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Timer;
import org.cellbed.runtime.kafka.JoinedRun;

/**
 * Measures the messages and the lateness of a process's roles. Written by one thread; other threads may read at any
 * time.
 */
final class RoleMetrics {
    private final Instruments instruments;
    private final InstantSource wallClock;
    private final Histogram overruns;
    private final Map<Integer, CellMetrics> cells = new HashMap<>();
    private final Map<Integer, AdoptionMetrics> adoptions = new HashMap<>();
    private final Map<Class<? extends Timer>, String> stages = new HashMap<>();
    private Optional<CellInstruments> cellInstruments = Optional.empty();
    private Optional<LearnerMetrics> learner = Optional.empty();

    RoleMetrics(Instruments instruments, InstantSource wallClock) {
        this.wallClock = wallClock;
        this.instruments = instruments;
        this.overruns = instruments.histogram(Metric.CLOCK_OVERRUN, DelayBounds.ofOverruns());
    }

    /** Starts to measure the messages of a cell's eNodeB. */
    void measureEnodeb(JoinedRun run) {
        CellInstruments shared = cellInstruments.orElseGet(
                () -> CellInstruments.of(instruments, run.cell().scenario().deadlineSeconds()));
        cellInstruments = Optional.of(shared);
        cells.put(
                run.cellNumber(),
                new CellMetrics(shared, run.cellNumber(), run.cell().constants()));
        adoptions.put(run.cellNumber(), new AdoptionMetrics(shared.weightsAdoption(), run.cellNumber()));
    }

    /** Starts to measure the messages of a cell's learner. */
    void measureLearner(int cell) {
        LearnerMetrics measured = learner.orElseGet(() -> new LearnerMetrics(instruments));
        learner = Optional.of(measured);
        measured.joined(cell);
    }

    void received(int cell, Message message, long sentMillis) {
        AdoptionMetrics measured = adoptions.get(cell);
        if (measured != null) {
            measured.received(message, sentMillis, wallClock.millis());
        }
    }

    void sent(int cell, Message message) {
        CellMetrics measured = cells.get(cell);
        if (measured != null) {
            measured.sent(message);
        }
        AdoptionMetrics adoption = adoptions.get(cell);
        if (adoption != null) {
            adoption.sent(message);
        }
        learner.ifPresent(learning -> learning.sent(cell, message));
    }

    void timerFired(int cell, Timer timer, double lateSeconds) {
        String stage = stages.computeIfAbsent(timer.getClass(), RoleMetrics::stage);
        overruns.labelValues(Integer.toString(cell), stage).observe(lateSeconds);
    }

    /** Returns the name of a timer as a label, such as slot-due. */
    private static String stage(Class<? extends Timer> timer) {
        return timer.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
