package org.cellbed.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.cell.Radio;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.junit.jupiter.api.Test;

class CellMetricsTest {
    private static final CellConstants CONSTANTS =
            new CellConstants(new Radio(1e6, 0.5, 1e-20), 1e9, 1e6, 1e9, 1.0, 1.0, 10.0, 3);
    private static final double DEADLINE_SECONDS = 5.0;
    private static final double UNKNOWN = Double.NaN;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final CellMetrics metrics =
            new CellMetrics(CellInstruments.of(new Instruments(registry), DEADLINE_SECONDS), 7, CONSTANTS);

    @Test
    void countersAreThereBeforeAnythingHasHappened() {
        assertThat(lines())
                .contains(
                        "cellbed_slots_total{cell=\"7\"} 0.0",
                        "cellbed_events_total{cell=\"7\",event=\"lost\"} 0.0",
                        "cellbed_tasks_total{cell=\"7\",decision=\"-1\",status=\"lost\"} 0.0",
                        "cellbed_tasks_total{cell=\"7\",decision=\"3\",status=\"done\"} 0.0",
                        "cellbed_task_delay_seconds_count{cell=\"7\",placement=\"forwarded\",server=\"3\"} 0",
                        "cellbed_load_variance_count{cell=\"7\"} 0");
    }

    @Test
    void anOpenedSlotShowsItsMembersAndLoads() {
        metrics.sent(opened(4));
        assertThat(lines())
                .contains(
                        "cellbed_slots_total{cell=\"7\"} 1.0",
                        "cellbed_devices{cell=\"7\"} 2.0",
                        "cellbed_servers{cell=\"7\"} 2.0",
                        "cellbed_server_load_last_seconds{cell=\"7\",server=\"2\"} 0.5",
                        "cellbed_server_load_seconds_sum{cell=\"7\",server=\"2\"} 0.5")
                .noneMatch(line -> line.startsWith("cellbed_server_load") && line.contains("server=\"3\""));
    }

    @Test
    void anEndedSlotShowsItsTasks() {
        metrics.sent(transition(0, done(1, 0, 0.375), done(2, 2, 0.5)));
        assertThat(lines())
                .contains(
                        "cellbed_tasks_total{cell=\"7\",decision=\"0\",status=\"done\"} 1.0",
                        "cellbed_tasks_total{cell=\"7\",decision=\"2\",status=\"done\"} 1.0",
                        "cellbed_task_delay_seconds_sum{cell=\"7\",placement=\"local\",server=\"0\"} 0.375",
                        "cellbed_task_delay_seconds_bucket{cell=\"7\",placement=\"forwarded\",server=\"2\",le=\"0.5\"} 1",
                        "cellbed_task_delay_seconds_bucket{cell=\"7\",placement=\"forwarded\",server=\"2\",le=\"0.4\"} 0",
                        "cellbed_task_stage_seconds_sum{cell=\"7\",stage=\"local\"} 0.375",
                        "cellbed_task_stage_seconds_sum{cell=\"7\",stage=\"upload\"} 0.125",
                        "cellbed_load_variance_sum{cell=\"7\"} 0.0625",
                        "cellbed_load_variance_last{cell=\"7\"} 0.0625",
                        // the mean of -0.375 - 10 * 0.0625 and -0.5 - 10 * 0.0625
                        "cellbed_slot_cost_sum{cell=\"7\"} 1.0625",
                        "cellbed_policy_version{cell=\"7\",device=\"2\"} 9.0");
    }

    @Test
    void aLostTaskHasNoDelay() {
        metrics.sent(transition(0, lost(1, 2)));
        assertThat(lines())
                .contains(
                        "cellbed_tasks_total{cell=\"7\",decision=\"2\",status=\"lost\"} 1.0",
                        "cellbed_task_delay_seconds_count{cell=\"7\",placement=\"forwarded\",server=\"2\"} 0",
                        "cellbed_slot_cost_count{cell=\"7\"} 0");
    }

    @Test
    void thePartsOfATaskThatTimedOutCountOnceWhenItsWorkIsDone() {
        TaskOutcome open = outcome(1, 2, TaskStatus.TIMED_OUT, UNKNOWN, UNKNOWN, DEADLINE_SECONDS, true);
        metrics.sent(transition(0, open));
        metrics.sent(new TaskSettled(0, outcome(1, 2, TaskStatus.TIMED_OUT, 6.0, 0.25, DEADLINE_SECONDS, false)));
        assertThat(lines())
                .contains(
                        "cellbed_task_delay_seconds_bucket{cell=\"7\",placement=\"forwarded\",server=\"2\",le=\"5.0\"} 1",
                        "cellbed_task_stage_seconds_count{cell=\"7\",stage=\"upload\"} 1",
                        "cellbed_task_stage_seconds_sum{cell=\"7\",stage=\"wait\"} 6.0");
    }

    @Test
    void everyMetricOfAnEnodebExists() {
        metrics.sent(opened(0));
        metrics.sent(transition(0, done(1, 0, 0.375)));
        List<String> lines = lines();
        assertThat(Metric.values())
                .filteredOn(metric -> metric.source() == Metric.Source.ENODEB)
                .allSatisfy(metric ->
                        assertThat(lines).anyMatch(line -> line.matches(metric.fullName() + "(_count)?\\{.*")));
    }

    @Test
    void aRepeatedMessageCountsOnce() {
        metrics.sent(opened(4));
        metrics.sent(opened(4));
        metrics.sent(transition(0, done(1, 0, 0.375)));
        metrics.sent(transition(0, done(1, 0, 0.375)));
        assertThat(lines())
                .contains(
                        "cellbed_slots_total{cell=\"7\"} 1.0",
                        "cellbed_tasks_total{cell=\"7\",decision=\"0\",status=\"done\"} 1.0");
    }

    @Test
    void aDeviceThatLeavesTakesItsVersionWithIt() {
        metrics.sent(transition(0, done(2, 0, 0.375)));
        metrics.sent(new EventOccurred(1.0, EventKind.DETACHED, "device-2", ""));
        assertThat(lines())
                .contains("cellbed_events_total{cell=\"7\",event=\"detached\"} 1.0")
                .noneMatch(line -> line.startsWith("cellbed_policy_version{"));
    }

    private List<String> lines() {
        try (Exposition exposition = new Exposition(registry)) {
            return exposition.text().lines().toList();
        }
    }

    private static SlotOpened opened(int slot) {
        return new SlotOpened(
                slot,
                slot,
                new double[] {0.25, 0.5, 0.0},
                new boolean[] {true, true, false},
                new boolean[] {true, true, false},
                new boolean[] {true, true, false},
                new double[] {1e9, 1e9, 0.0},
                new int[] {1, 2},
                new double[] {1e-9, 1e-9},
                new double[] {1e9, 1e9},
                0);
    }

    private static Transition transition(int slot, TaskOutcome... outcomes) {
        return new Transition(opened(slot), 1, 0.0625, List.of(outcomes), new double[3], new boolean[3]);
    }

    private static TaskOutcome done(int device, int decision, double delaySeconds) {
        return outcome(device, decision, TaskStatus.DONE, 0.0, decision == 0 ? 0.0 : 0.25, delaySeconds, false);
    }

    private static TaskOutcome lost(int device, int decision) {
        return outcome(device, decision, TaskStatus.LOST, UNKNOWN, UNKNOWN, UNKNOWN, false);
    }

    private static TaskOutcome outcome(
            int device,
            int decision,
            TaskStatus status,
            double waitSeconds,
            double computeSeconds,
            double delaySeconds,
            boolean workOpen) {
        return new TaskOutcome(
                device,
                1_000,
                1_000,
                decision,
                1e-9,
                0.0,
                decision == 0 ? delaySeconds : 0.0,
                decision == 0 ? 0.0 : 0.125,
                0.0,
                waitSeconds,
                computeSeconds,
                0.0,
                delaySeconds,
                status,
                status == TaskStatus.LOST ? Optional.of(LossCause.SERVER_GONE) : Optional.empty(),
                9,
                Optional.empty(),
                workOpen);
    }
}
