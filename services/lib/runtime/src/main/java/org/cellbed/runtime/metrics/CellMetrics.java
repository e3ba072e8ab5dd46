package org.cellbed.runtime.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotMeans;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;

/**
 * Measures a cell by the messages of its eNodeB, each slot once. Written by one thread; other threads may read at any
 * time.
 */
final class CellMetrics {
    private enum Stage {
        LOCAL,
        UPLOAD,
        TRANSFER,
        WAIT,
        COMPUTE,
        RETURN;

        private final String text = name().toLowerCase(Locale.ROOT);

        String text() {
            return text;
        }
    }

    private final CellInstruments instruments;
    private final String cell;
    private final CellConstants constants;

    /** [decision + 1]; decision -1 stands for none. */
    private final List<Map<TaskStatus, CounterDataPoint>> tasks = new ArrayList<>();

    /** [decision]. */
    private final List<DistributionDataPoint> delays = new ArrayList<>();

    private final Map<Stage, DistributionDataPoint> stages = new EnumMap<>(Stage.class);
    private int openedSlot = -1;
    private int endedSlot = -1;

    /** Creates the metrics of a cell with all counters at 0. */
    CellMetrics(CellInstruments instruments, int cell, CellConstants constants) {
        this.instruments = instruments;
        this.cell = Integer.toString(cell);
        this.constants = constants;
        beginAtZero();
    }

    /** Takes note of a message that the eNodeB sends. */
    void sent(Message message) {
        if (message instanceof SlotOpened opened && opened.slot() > openedSlot) {
            openedSlot = opened.slot();
            opened(opened);
        } else if (message instanceof Transition transition && transition.slot() > endedSlot) {
            endedSlot = transition.slot();
            ended(transition);
        } else if (message instanceof TaskSettled settled) {
            stages(settled.outcome());
        } else if (message instanceof EventOccurred event) {
            occurred(event);
        }
    }

    private void beginAtZero() {
        instruments.slots().initLabelValues(cell);
        instruments.loadVariance().initLabelValues(cell);
        instruments.slotCost().initLabelValues(cell);
        instruments.weightsAdoption().initLabelValues(cell);
        for (EventKind kind : EventKind.values()) {
            instruments.events().initLabelValues(cell, kind.text());
        }
        for (Stage stage : Stage.values()) {
            times(stage);
        }
        for (int decision = -1; decision <= constants.maxServers(); decision++) {
            tasks.add(new EnumMap<>(TaskStatus.class));
            for (TaskStatus status : TaskStatus.values()) {
                count(decision, status);
            }
            if (decision >= 0) {
                delays.add(instruments.taskDelay().labelValues(cell, placement(decision), Integer.toString(decision)));
            }
        }
    }

    private void opened(SlotOpened opened) {
        instruments.slots().labelValues(cell).inc();
        instruments.devices().labelValues(cell).set(opened.devices().length);
        int servers = 0;
        for (int server = 1; server <= opened.maxServers(); server++) {
            String name = Integer.toString(server);
            if (opened.present()[server - 1]) {
                double load = opened.loadSeconds()[server - 1];
                instruments.serverLoad().labelValues(cell, name).observe(load);
                instruments.serverLoadLast().labelValues(cell, name).set(load);
                servers++;
            } else {
                instruments.serverLoadLast().remove(cell, name);
            }
        }
        instruments.servers().labelValues(cell).set(servers);
    }

    private void ended(Transition transition) {
        instruments.loadVariance().labelValues(cell).observe(transition.loadVariance());
        instruments.loadVarianceLast().labelValues(cell).set(transition.loadVariance());
        double utility =
                SlotMeans.of(transition, constants.w1(), constants.w2()).utility();
        if (!Double.isNaN(utility)) {
            instruments.slotCost().labelValues(cell).observe(-utility);
        }
        transition.outcomes().forEach(this::ended);
    }

    private void ended(TaskOutcome task) {
        count(task.decision(), task.status()).inc();
        instruments
                .policyVersion()
                .labelValues(cell, Integer.toString(task.device()))
                .set(task.policyVersion());
        if (task.status() != TaskStatus.LOST) {
            delays.get(task.decision()).observe(task.delaySeconds());
            stages(task);
        }
    }

    /**
     * Observes the known parts of a task's delay; if its work is still open, the other parts follow when it is
     * settled.
     */
    private void stages(TaskOutcome task) {
        if (task.decision() == 0) {
            stage(Stage.LOCAL, task.localSeconds());
        } else if (!Double.isNaN(task.computeSeconds())) {
            stage(Stage.UPLOAD, task.uploadSeconds());
            stage(Stage.TRANSFER, task.transferSeconds());
            stage(Stage.COMPUTE, task.computeSeconds());
        }
        stage(Stage.WAIT, task.waitSeconds());
        stage(Stage.RETURN, task.returnSeconds());
    }

    private void stage(Stage stage, double seconds) {
        if (!Double.isNaN(seconds)) {
            times(stage).observe(seconds);
        }
    }

    /** Returns a counter that was looked up once, because looking it up by labels takes longer than counting. */
    private CounterDataPoint count(int decision, TaskStatus status) {
        return tasks.get(decision + 1)
                .computeIfAbsent(
                        status, any -> instruments.tasks().labelValues(cell, Integer.toString(decision), any.text()));
    }

    private DistributionDataPoint times(Stage stage) {
        return stages.computeIfAbsent(stage, any -> instruments.taskStage().labelValues(cell, any.text()));
    }

    private void occurred(EventOccurred event) {
        instruments.events().labelValues(cell, event.kind().text()).inc();
        if (event.kind() == EventKind.DETACHED && event.subject().startsWith("device-")) {
            instruments.policyVersion().remove(cell, event.subject().substring("device-".length()));
        }
    }

    private static String placement(int decision) {
        return switch (decision) {
            case 0 -> "local";
            case 1 -> "base-station";
            default -> "forwarded";
        };
    }
}
