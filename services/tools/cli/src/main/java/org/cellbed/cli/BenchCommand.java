package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Median;
import org.cellbed.cli.option.BadInput;
import org.cellbed.launcher.RunFailed;
import org.cellbed.launcher.bench.LockStepBench;
import org.cellbed.launcher.bench.LockStepBench.Layout;
import org.cellbed.launcher.bench.LockStepBench.Pair;
import org.cellbed.launcher.broker.BrokerFailure;
import org.cellbed.launcher.broker.LocalBroker;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellbed bench}. */
@Command(
        name = "bench",
        description = {
            "Measures the rate of the testbed in virtual time, in slots per second, and compares it with a skeleton:"
                    + " the same processes, topics and hops in plain Kafka clients.",
            "The scenario is paper. Both run by turns at one broker, after an unmeasured turn of the skeleton. On a"
                    + " shared machine a single ratio can be off by a fifth; use the median of several."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--slots",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Slots of each run, at least 10. The first half is a warm-up and not measured, "
                    + "because the JVM still compiles code. Default: ${DEFAULT-VALUE}.")
    private int slots;

    @Option(
            names = "--pairs",
            paramLabel = "K",
            defaultValue = "3",
            description = "Measurements of each layout: runs of the testbed, each with a run of the skeleton. "
                    + "Default: ${DEFAULT-VALUE}.")
    private int pairs;

    @Option(
            names = "--layout",
            paramLabel = "1..3",
            description = "Measures only one layout of the processes. 1: a process for each role; 2: all "
                    + "devices in one process; 3: eight cells in the same processes. Default: all three.")
    private @Nullable Integer layout;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            defaultValue = "proportional",
            description = "The policy that decides where tasks are computed; not a learned one. Its computing "
                    + "time counts against the testbed, so the default is a cheap policy. Default: "
                    + "${DEFAULT-VALUE}.")
    private String policy;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keeps the runs and the broker's data in this folder, which must be new or empty. "
                    + "Default: a temporary folder, deleted at the end.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints all measurements as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, BrokerUnreachable {
        check("--slots", slots, 10, Integer.MAX_VALUE);
        check("--pairs", pairs, 1, Integer.MAX_VALUE);
        List<Layout> layouts = layouts();
        Path folder = out == null
                ? Files.createTempDirectory("cellbed-bench-")
                : RunDirectory.create(out, 1).folder();
        try (LocalBroker broker = LocalBroker.start(folder.resolve("broker"))) {
            measure(layouts, new LockStepBench(BrokerAddress.of(broker.bootstrap(), Optional.empty()), folder));
            return 0;
        } catch (BrokerFailure | RunFailed e) {
            spec.commandLine().getErr().println("cellbed: " + e.getMessage());
            return Cellbed.BROKEN_PROMISE;
        } finally {
            if (out == null) {
                RunDirectory.delete(folder);
            }
        }
    }

    /** Checks the options and returns the layouts to measure. */
    private List<Layout> layouts() {
        List<Layout> all = LockStepBench.layouts(scenario(1).devices().count());
        if (layout == null) {
            return all;
        }
        check("--layout", layout, 1, all.size());
        return List.of(all.get(layout - 1));
    }

    private void measure(List<Layout> layouts, LockStepBench bench)
            throws IOException, InterruptedException, BrokerUnreachable, RunFailed {
        Map<String, List<Pair>> measured = new LinkedHashMap<>();
        bench.warmBroker(scenario(layouts.get(0).cells()), layouts.get(0));
        PrintWriter text = spec.commandLine().getOut();
        for (Layout each : layouts) {
            List<Pair> found = new ArrayList<>();
            for (int k = 0; k < pairs; k++) {
                Pair pair = bench.pair(scenario(each.cells()), each, this::notice);
                found.add(pair);
                if (!json) {
                    text.printf(
                            Locale.ROOT,
                            "%-34s testbed %7.1f slots/s, skeleton %7.1f slots/s, ratio %.2f%n",
                            each.name(),
                            pair.testbedSlotsPerSecond(),
                            pair.skeletonSlotsPerSecond(),
                            pair.ratio());
                    text.flush();
                }
            }
            measured.put(each.name(), found);
            if (!json && pairs > 1) {
                text.println(summary(each, found));
                text.flush();
            }
        }
        if (json) {
            text.println(RunDirectory.json(measured));
            text.flush();
        }
    }

    private static String summary(Layout layout, List<Pair> pairs) {
        double[] ratios = pairs.stream().mapToDouble(Pair::ratio).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-34s ratio of %d pairs: median %.2f, %.2f to %.2f",
                layout.name(),
                ratios.length,
                Median.withDefaults().withCopy(true).evaluate(ratios),
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private Scenario scenario(int cells) {
        List<Setting> settings = List.of(
                Setting.set("cells=" + cells),
                Setting.option("--policy", "policy", policy),
                Setting.option("--slots", "slots", Integer.toString(slots)));
        Set<String> policies = PolicyCatalog.builtIn().providers().stream()
                .filter(each -> !each.learned())
                .map(PolicyProvider::name)
                .collect(Collectors.toSet());
        return new ScenarioFile(policies).read("paper", settings).scenario();
    }

    private void notice(String notice) {
        spec.commandLine().getErr().println("cellbed: " + notice);
    }

    private static void check(String option, int found, int least, int most) {
        if (found < least || found > most) {
            throw new BadInput(option + ": found " + found + ", expected "
                    + (most == Integer.MAX_VALUE ? "a whole number, at least " + least : least + ".." + most));
        }
    }
}
