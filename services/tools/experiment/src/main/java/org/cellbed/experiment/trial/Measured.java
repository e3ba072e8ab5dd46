package org.cellbed.experiment.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cellbed.experiment.result.CurvePoint;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.ServerLoad;
import org.cellbed.experiment.result.Trial;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.SlotsFile;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a phase of a trial, from the files of its run.
 *
 * @param curves the learning curves of a training; otherwise empty
 */
record Measured(Outcome outcome, List<CurvePoint> curves) {
    /**
     * Reads the measures.
     *
     * @throws RunReadException if a file is malformed
     */
    static Measured of(Trial trial, PhaseRun run) throws RunReadException {
        Path folder = run.folder();
        CellSummary summary = CellSummary.read(folder);
        List<SlotsFile.Row> slots = slots(run);
        Map<Measure, Double> values = values(summary);
        List<CurvePoint> curves = List.of();
        if (run.phase() == Phase.TRAINING) {
            Windows windows = new Windows(slots, run.slots());
            windows.slotsTo95().ifPresent(passed -> values.put(Measure.SLOTS_TO_95, (double) passed));
            values.put(Measure.TRAIN_SECONDS, WholeRun.tookSeconds(folder));
            curves = windows.curves(trial);
        }
        boolean diverges = summary.diverges();
        return new Measured(new Outcome(trial, run.phase(), values, servers(summary, slots), diverges), curves);
    }

    private static List<SlotsFile.Row> slots(PhaseRun run) throws RunReadException {
        List<SlotsFile.Row> slots =
                SlotsFile.read(run.folder(), Manifest.read(run.folder()).model().maxServers());
        for (SlotsFile.Row row : slots) {
            if (row.slot() < 0 || row.slot() >= run.slots()) {
                throw new RunReadException(
                        run.folder().resolve(SlotsFile.NAME),
                        row.line(),
                        "column " + new SlotsFile.Table(0).slot.name() + ": found " + row.slot()
                                + ", expected one below " + run.slots());
            }
        }
        return slots;
    }

    private static Map<Measure, Double> values(CellSummary summary) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        CellSummary.Delay delay = summary.delayS();
        put(values, Measure.DELAY_MEAN, delay.mean());
        put(values, Measure.DELAY_P50, delay.p50());
        put(values, Measure.DELAY_P95, delay.p95());
        put(values, Measure.DELAY_P99, delay.p99());
        put(values, Measure.VAR_LD, summary.meanVarLd());
        put(values, Measure.UTILITY, summary.utility().meanPerSlot());
        put(values, Measure.LOCAL_SHARE, summary.share(0));
        CellSummary.Ledger ledger = summary.ledger();
        if (ledger.generated() > 0) {
            values.put(Measure.LOST_SHARE, (double) ledger.lost() / ledger.generated());
        }
        return values;
    }

    private static void put(Map<Measure, Double> values, Measure measure, @Nullable Double value) {
        if (value != null) {
            values.put(measure, value);
        }
    }

    private static List<ServerLoad> servers(CellSummary summary, List<SlotsFile.Row> slots) {
        List<ServerLoad> servers = new ArrayList<>();
        int count = slots.isEmpty() ? 0 : slots.get(0).loadSeconds().length;
        for (int k = 0; k < count; k++) {
            int index = k;
            double load = slots.stream()
                    .mapToDouble(slot -> slot.loadSeconds()[index])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
            servers.add(new ServerLoad(k + 1, load, summary.share(k + 1)));
        }
        return servers;
    }
}
