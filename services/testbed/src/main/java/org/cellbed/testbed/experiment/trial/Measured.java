package org.cellbed.testbed.experiment.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cellbed.testbed.audit.RunReadException;
import org.cellbed.testbed.audit.RunReader;
import org.cellbed.testbed.audit.SlotRow;
import org.cellbed.testbed.experiment.result.CurvePoint;
import org.cellbed.testbed.experiment.result.Measure;
import org.cellbed.testbed.experiment.result.Outcome;
import org.cellbed.testbed.experiment.result.Phase;
import org.cellbed.testbed.experiment.result.ServerLoad;
import org.cellbed.testbed.experiment.result.Trial;

/**
 * The measures of a phase of a trial, from the files of its run.
 *
 * @param curves of a training; else empty
 */
record Measured(Outcome outcome, List<CurvePoint> curves) {
    /**
     * Reads the measures.
     *
     * @throws RunReadException where a file is not as expected
     */
    static Measured of(Trial trial, PhaseRun run) throws RunReadException {
        Path folder = run.folder();
        JsonNode summary = RunReader.json(folder.resolve("summary.json"));
        List<SlotRow> slots = slots(run);
        Map<Measure, Double> values = values(summary);
        List<CurvePoint> curves = List.of();
        if (run.phase() == Phase.TRAINING) {
            Windows windows = new Windows(slots, run.slots());
            windows.slotsTo95().ifPresent(passed -> values.put(Measure.SLOTS_TO_95, (double) passed));
            values.put(Measure.TRAIN_SECONDS, WholeRun.tookSeconds(folder));
            curves = windows.curves(trial);
        }
        boolean diverges = summary.path("diverges").asBoolean();
        return new Measured(new Outcome(trial, run.phase(), values, servers(summary, slots), diverges), curves);
    }

    private static List<SlotRow> slots(PhaseRun run) throws RunReadException {
        List<SlotRow> slots = RunReader.slots(run.folder());
        for (SlotRow row : slots) {
            if (row.slot() < 0 || row.slot() >= run.slots()) {
                throw new RunReadException(
                        run.folder().resolve("slots.csv"),
                        row.line(),
                        "column slot: found " + row.slot() + ", expected one below " + run.slots());
            }
        }
        return slots;
    }

    private static Map<Measure, Double> values(JsonNode summary) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        JsonNode delay = summary.path("delay_s");
        put(values, Measure.DELAY_MEAN, delay.path("mean"));
        put(values, Measure.DELAY_P50, delay.path("p50"));
        put(values, Measure.DELAY_P95, delay.path("p95"));
        put(values, Measure.DELAY_P99, delay.path("p99"));
        put(values, Measure.VAR_LD, summary.path("mean_var_ld"));
        put(values, Measure.UTILITY, summary.path("utility").path("mean_per_slot"));
        put(values, Measure.LOCAL_SHARE, summary.path("decision_shares").path("local"));
        double generated = summary.path("ledger").path("generated").asDouble();
        if (generated > 0) {
            values.put(Measure.LOST_SHARE, summary.path("ledger").path("lost").asDouble() / generated);
        }
        return values;
    }

    private static void put(Map<Measure, Double> values, Measure measure, JsonNode value) {
        if (value.isNumber()) {
            values.put(measure, value.doubleValue());
        }
    }

    private static List<ServerLoad> servers(JsonNode summary, List<SlotRow> slots) {
        List<ServerLoad> servers = new ArrayList<>();
        int count = slots.isEmpty() ? 0 : slots.get(0).loadSeconds().length;
        for (int k = 0; k < count; k++) {
            int index = k;
            double load = slots.stream()
                    .mapToDouble(slot -> slot.loadSeconds()[index])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
            double share =
                    summary.path("decision_shares").path("server_" + (k + 1)).asDouble();
            servers.add(new ServerLoad(k + 1, load, share));
        }
        return servers;
    }
}
