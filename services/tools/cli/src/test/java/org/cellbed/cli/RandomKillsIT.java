package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cellbed.launcher.control.ControlClient;
import org.cellbed.launcher.control.RunAddress;
import org.cellbed.launcher.control.RunningRuns;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.rundir.CellView;
import org.cellbed.scenario.ScenarioFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The testbed in real time whose processes are killed at random, by a fixed seed. {@code -Dcellbed.kills.minutes} and
 * {@code -Dcellbed.kills.seed} say for how long and which; the table goes to {@code target/kills-SEED.txt}. Where
 * {@code -Dcellbed.kills.processes} names some they are killed one after the other, and the table goes to
 * {@code target/kills-named.txt}.
 */
@Tag("slow")
class RandomKillsIT {
    private static final List<String> NAMED = Arrays.stream(
                    System.getProperty("cellbed.kills.processes", "").split(",", -1))
            .filter(name -> !name.isEmpty())
            .toList();
    private static final double MINUTES = Double.parseDouble(System.getProperty("cellbed.kills.minutes", "5"));
    private static final long SEED = Long.getLong("cellbed.kills.seed", 1);
    private static final int DEVICES = 10;
    private static final int SERVERS = 5;

    /** Before the first kill, so that there is something to go back to, and after the last. */
    private static final double QUIET_SECONDS = 60.0;

    private static final double NAMED_APART_SECONDS = 40.0;
    private static final double NAMED_BROKER_AWAY_SECONDS = 20.0;
    private static final double LEAST_APART_SECONDS = 20.0;
    private static final double LEAST_AWAY_SECONDS = 5.0;
    private static final double WIDTH_APART_SECONDS = 20.0;
    private static final double WIDTH_AWAY_SECONDS = 15.0;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    /**
     * A kill.
     *
     * @param awaySeconds how long the process stayed away at least
     * @param slot the last slot that was recorded
     */
    private record Kill(String process, double awaySeconds, int slot) {}

    @Test
    void aCellWithKilledProcessesContinuesAndItsAuditBalances() throws Exception {
        double slotSeconds = slotSeconds();
        double killingSeconds = NAMED.isEmpty() ? MINUTES * 60.0 : NAMED.size() * NAMED_APART_SECONDS;
        int slots = (int) ((2 * QUIET_SECONDS + killingSeconds) / slotSeconds);
        Path run = folder.resolve("run");
        CompletableFuture<CommandRun> up = CompletableFuture.supplyAsync(() -> CommandRun.of(
                "up",
                "paper",
                "--policy",
                "vls",
                "--plain",
                "--slots",
                Integer.toString(slots),
                "--out",
                run.toString()));
        await().atMost(2, TimeUnit.MINUTES).ignoreExceptions().until(() -> slot(run) > QUIET_SECONDS / slotSeconds);

        List<Kill> kills =
                NAMED.isEmpty() ? killAtRandom(run, slots - (int) (QUIET_SECONDS / slotSeconds)) : killNamed(run);
        CommandRun ended = up.orTimeout(5, TimeUnit.MINUTES).join();

        CommandRun audit = CommandRun.of("audit", run.toString());
        String table = table(kills, run, slots, slotSeconds) + audit.out();
        Files.writeString(Path.of("target", "kills-" + (NAMED.isEmpty() ? SEED : "named") + ".txt"), table);
        assertThat(audit.exitCode()).as(table + ended.err()).isZero();
        assertThat(kills).hasSizeGreaterThanOrEqualTo((int) (killingSeconds / 60.0));
        assertThat(delays(run).keySet()).as("slots with tasks that were done").anyMatch(slot -> slot > slots - 100);
    }

    private List<Kill> killAtRandom(Path run, int untilSlot) throws Exception {
        List<Kill> kills = new ArrayList<>();
        while (slot(run) < untilSlot) {
            String process = drawnProcess();
            double away = process.equals("broker") ? drawn(LEAST_AWAY_SECONDS, WIDTH_AWAY_SECONDS) : 0.0;
            kills.add(kill(run, process, away));
            TimeUnit.MILLISECONDS.sleep((long) (1e3 * drawn(LEAST_APART_SECONDS, WIDTH_APART_SECONDS)));
        }
        return kills;
    }

    private static List<Kill> killNamed(Path run) throws Exception {
        List<Kill> kills = new ArrayList<>();
        for (String process : NAMED) {
            kills.add(kill(run, process, process.equals("broker") ? NAMED_BROKER_AWAY_SECONDS : 0.0));
            TimeUnit.MILLISECONDS.sleep((long) (1e3 * NAMED_APART_SECONDS));
        }
        return kills;
    }

    private static Kill kill(Path run, String process, double away) throws Exception {
        int slot = slot(run);
        CommandRun kill =
                CommandRun.of("inject", "kill", process, "--for", Double.toString(away), "--run", run.toString());
        assertThat(kill.exitCode()).as(kill.err()).isZero();
        return new Kill(process, away, slot);
    }

    private String drawnProcess() {
        return switch (random.nextInt(5)) {
            case 0 -> "device-" + (1 + random.nextInt(DEVICES));
            case 1 -> "server-" + (2 + random.nextInt(SERVERS - 1));
            case 2 -> "server-1";
            case 3 -> "enodeb";
            default -> "broker";
        };
    }

    private double drawn(double least, double width) {
        return least + width * random.nextDouble();
    }

    private static String table(List<Kill> kills, Path run, int slots, double slotSeconds) throws IOException {
        ReturnToNormal normal = new ReturnToNormal(DEVICES, delays(run));
        StringBuilder table = new StringBuilder("slot,killed,away_s,seconds_to_normal_delay\n");
        for (int k = 0; k < kills.size(); k++) {
            Kill kill = kills.get(k);
            int end = k + 1 < kills.size() ? kills.get(k + 1).slot() : slots;
            OptionalInt after = normal.slotsAfter(kill.slot() + 1, end);
            table.append(String.format(
                    Locale.ROOT,
                    "%d,%s,%.1f,%s%n",
                    kill.slot(),
                    kill.process(),
                    kill.awaySeconds(),
                    after.isPresent()
                            ? String.format(Locale.ROOT, "%.1f", after.getAsInt() * slotSeconds)
                            : "not before the next kill"));
        }
        return table.toString();
    }

    /** Delays of the tasks that were done, by slot. */
    private static Map<Integer, List<Double>> delays(Path run) throws IOException {
        List<String> lines = Files.readAllLines(run.resolve("tasks.csv"));
        List<String> header = List.of(lines.get(0).split(",", -1));
        Map<Integer, List<Double>> delays = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells[header.indexOf("status")].equals("done")) {
                delays.computeIfAbsent(Integer.parseInt(cells[0]), slot -> new ArrayList<>())
                        .add(Double.parseDouble(cells[header.indexOf("delay_s")]));
            }
        }
        return delays;
    }

    private static int slot(Path run) throws Exception {
        for (RunAddress address : RunningRuns.ofUser().all()) {
            if (Path.of(address.folder()).equals(run.toAbsolutePath())) {
                return new ControlClient(address)
                        .view().cells().stream().findFirst().map(CellView::slot).orElse(-1);
            }
        }
        throw new IllegalStateException("the run has not begun, or has ended");
    }

    private static double slotSeconds() {
        return new Cell(
                        new ScenarioFile(new HashSet<>(PolicyCatalog.builtIn().names()))
                                .readBuiltIn("paper", List.of())
                                .scenario(),
                        new Seeds(1, 1),
                        1)
                .constants()
                .slotSeconds();
    }
}
