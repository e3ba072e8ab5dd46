package org.cellbed.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cellbed.launcher.Child;
import org.cellbed.launcher.Children;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.launcher.ProcessSpec;
import org.cellbed.launcher.RunBroker;
import org.cellbed.launcher.RunFailed;
import org.cellbed.launcher.bench.skeleton.Skeleton;
import org.cellbed.launcher.bench.skeleton.SkeletonMain;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.metrics.HttpSettings;

/**
 * Runs the testbed in virtual time and the skeleton of the same processes by turns, at one broker, so that both are
 * measured on the same machine at about the same time. Not thread-safe.
 */
public final class LockStepBench {
    private static final long ENDING_NANOS = TimeUnit.SECONDS.toNanos(10);

    /**
     * A layout of the processes.
     *
     * @param cells the number of cells, all in the same processes
     */
    public record Layout(String name, int cells, int devicesPerProcess) {}

    /** The rates of one turn, in slots of all cells per second. */
    public record Pair(double testbedSlotsPerSecond, double skeletonSlotsPerSecond) {
        /** Returns the testbed's rate divided by that of the skeleton. */
        public double ratio() {
            return testbedSlotsPerSecond / skeletonSlotsPerSecond;
        }
    }

    private final BrokerAddress broker;
    private final Path folder;
    private int runs;

    /** Creates a bench that writes its runs into an existing folder. */
    public LockStepBench(BrokerAddress broker, Path folder) {
        this.broker = broker;
        this.folder = folder;
    }

    /** Runs an unmeasured turn of the skeleton, because a broker that has just started is slow. */
    public void warmBroker(Scenario scenario, Layout layout)
            throws IOException, InterruptedException, BrokerUnreachable {
        skeleton(plan(scenario, layout));
    }

    /**
     * Runs one turn of the skeleton and one of the testbed.
     *
     * @param scenario the scenario, with as many cells as the layout
     * @param notices receives messages about problems
     */
    public Pair pair(Scenario scenario, Layout layout, Consumer<String> notices)
            throws IOException, InterruptedException, BrokerUnreachable, RunFailed {
        RunPlan plan = plan(scenario, layout);
        return new Pair(testbed(plan, notices), skeleton(plan));
    }

    private static RunPlan plan(Scenario scenario, Layout layout) {
        return new RunPlan(
                scenario,
                new Seeds(1, 1),
                Learning.NONE,
                Pace.VIRTUAL,
                new Processes(layout.devicesPerProcess(), scenario.cells()),
                List.of(),
                Optional.empty(),
                false,
                List.of("bench"));
    }

    private double testbed(RunPlan plan, Consumer<String> notices)
            throws IOException, InterruptedException, BrokerUnreachable, RunFailed {
        Scenario scenario = plan.scenario();
        String deployment = deployment(scenario);
        SlotRate rate = new SlotRate(plan.slots() * scenario.cells(), System::nanoTime);
        RunDirectory directory = RunDirectory.create(folder.resolve(deployment), scenario.cells());
        new KafkaRun(
                        plan,
                        RunBroker.ofOthers(broker),
                        deployment,
                        HttpSettings.of(Map.of(), new ArrayList<>()),
                        UUID.randomUUID().toString(),
                        directory,
                        notices)
                .run(rate);
        return rate.slotsPerSecond();
    }

    private double skeleton(RunPlan plan) throws IOException, InterruptedException, BrokerUnreachable {
        Scenario scenario = plan.scenario();
        String deployment = deployment(scenario);
        Skeleton.Shape shape = new Skeleton.Shape(
                scenario.devices().count(), scenario.servers().count(), plan.slots());
        SlotRate rate = new SlotRate(plan.slots() * scenario.cells(), System::nanoTime);
        Map<String, String> environment =
                Map.of("CELLBED_BOOTSTRAP", broker.bootstrap(), "CELLBED_DEPLOYMENT", deployment);
        String written = shape.devices() + "," + shape.servers() + "," + shape.slots();
        Path logs = Files.createDirectories(folder.resolve(deployment));
        try (Children children = new Children(environment, List.of(), logs)) {
            for (ProcessSpec process : ProcessSpec.of(plan)) {
                children.start(process.as(SkeletonMain.class, Map.of(SkeletonMain.SHAPE, written)));
            }
            new Skeleton(shape, broker, deployment, "recorder").record(scenario.cells(), slots -> {
                rate.accept(slots);
                children.failed().forEach(LockStepBench::fail);
            });
            children.awaitEnd(ENDING_NANOS);
        }
        return rate.slotsPerSecond();
    }

    private static void fail(Child child) {
        throw new IllegalStateException("the skeleton's " + child.failureReport());
    }

    /** Creates a deployment with its topics for each run, so that no run reads what another has written. */
    private String deployment(Scenario scenario) throws InterruptedException, BrokerUnreachable {
        String deployment = "bench-" + ++runs;
        DeploymentTopics.create(
                broker, deployment, scenario.cells(), scenario.servers().max());
        return deployment;
    }

    /** Returns the layouts to choose from. */
    public static List<Layout> layouts(int devices) {
        return List.of(
                new Layout("a process for each role", 1, 1),
                new Layout("all devices in one process", 1, devices),
                new Layout("eight cells in the same processes", 8, devices));
    }
}
