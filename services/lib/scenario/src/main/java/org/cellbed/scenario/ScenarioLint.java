package org.cellbed.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.TaskSource;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;

/**
 * Checks whether a scenario can show anything: finds overloaded cells, uploads that outlive slots, and cells in which
 * no policy matters.
 */
public final class ScenarioLint {
    /** The policy that knows all tasks of a slot, the upper end of the comparison. */
    public static final String ORACLE = "oracle";

    /**
     * The random split that the oracle is compared with: over servers alone, by their frequencies. The policy
     * "random" would also draw local computing, which is slow enough to leave a gap in every cell.
     */
    public static final String RANDOM_SPLIT = "proportional";

    /** The gap below which no policy can matter. */
    public static final double LEAST_GAP = 0.05;

    private static final Seeds SEEDS = new Seeds(1, 1);
    private static final double ROUNDING = 1e-9;
    private static final int SAMPLED_SLOTS = 200;
    private static final int SAMPLED_TASKS = 50_000;

    private ScenarioLint() {}

    /**
     * Examines a scenario.
     *
     * @param meanDelaySeconds runs a scenario under the named policy and returns the mean delay; NaN or infinite if
     *     the run diverges
     */
    public static LintReport examine(Scenario scenario, ToDoubleBiFunction<Scenario, String> meanDelaySeconds) {
        Cell cell = new Cell(scenario, SEEDS, 1);
        double slotSeconds = cell.constants().slotSeconds();
        double utilization = utilization(cell);
        double[] uploads = uploadSeconds(cell);
        double median = uploads.length == 0 ? Double.NaN : uploads[uploads.length / 2];
        double outliving = Arrays.stream(uploads).filter(t -> t > slotSeconds).count() / (double) uploads.length;
        double oracle = meanDelaySeconds.applyAsDouble(scenario, ORACLE);
        double split = meanDelaySeconds.applyAsDouble(scenario, RANDOM_SPLIT);
        double gap = Double.isFinite(oracle) && Double.isFinite(split) ? 1.0 - oracle / split : Double.NaN;
        List<String> warnings = new ArrayList<>();
        overload(utilization).ifPresent(warnings::add);
        longUploads(median, slotSeconds, outliving).ifPresent(warnings::add);
        noGap(gap).ifPresent(warnings::add);
        return new LintReport(utilization, slotSeconds, median, outliving, gap, warnings);
    }

    private static Optional<String> overload(double utilization) {
        return utilization < 1.0 - ROUNDING
                ? Optional.empty()
                : Optional.of(format(
                        "the cell is overloaded: the devices demand %.2f times what the servers can compute, so queues"
                                + " grow without bound unless a policy computes locally",
                        utilization));
    }

    private static Optional<String> longUploads(double median, double slotSeconds, double outliving) {
        return median > slotSeconds
                ? Optional.of(format(
                        "uploads outlive the slot: their median is %.3f s, a slot lasts %.3f s, and %.0f %% of the"
                                + " uploads take longer",
                        median, slotSeconds, 100.0 * outliving))
                : Optional.empty();
    }

    private static Optional<String> noGap(double gap) {
        return gap < LEAST_GAP
                ? Optional.of(format(
                        "no policy can matter: the oracle's mean delay is only %.1f %% below that of a random split",
                        100.0 * gap))
                : Optional.empty();
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    private static double utilization(Cell cell) {
        Scenario scenario = cell.scenario();
        double totalHz = IntStream.rangeClosed(1, scenario.servers().count())
                .mapToDouble(cell::serverHz)
                .sum();
        double demandHz = scenario.devices().count()
                * scenario.tasks().meanActivity()
                * cell.constants().meanCycles()
                / cell.constants().slotSeconds();
        return demandHz / totalHz;
    }

    /** Returns the sorted upload times of a sample of tasks, with all devices offloading. */
    private static double[] uploadSeconds(Cell cell) {
        int devices = cell.scenario().devices().count();
        int slots = Math.max(1, Math.min(SAMPLED_SLOTS, SAMPLED_TASKS / devices));
        List<Uploader> uploaders = IntStream.rangeClosed(1, devices)
                .mapToObj(d -> new Uploader(cell, d))
                .toList();
        return IntStream.range(0, slots)
                .boxed()
                .flatMapToDouble(slot -> slotUploads(cell, uploaders, slot))
                .sorted()
                .toArray();
    }

    private static DoubleStream slotUploads(Cell cell, List<Uploader> uploaders, int slot) {
        List<Upload> uploads =
                uploaders.stream().flatMap(u -> u.at(slot).stream()).toList();
        return uploads.stream()
                .mapToDouble(u -> cell.constants().radio().uploadSeconds(u.lengthBits(), u.gain(), uploads.size()));
    }

    private record Upload(double lengthBits, double gain) {}

    /** A device as the source of uploads. */
    private static final class Uploader {
        private final TaskSource tasks;
        private final IntToDoubleFunction gains;

        Uploader(Cell cell, int device) {
            this.tasks = cell.tasks(device);
            this.gains = cell.gains(device);
        }

        Optional<Upload> at(int slot) {
            return tasks.in(slot).map(task -> new Upload(task.lengthBits(), gains.applyAsDouble(slot)));
        }
    }
}
