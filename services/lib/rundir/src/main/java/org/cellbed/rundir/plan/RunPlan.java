package org.cellbed.rundir.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.ScenarioWriter;

/**
 * The plan of a run. It is made from options or environment variables, announced to the processes, written to the
 * manifest, and read back from it. Immutable.
 *
 * @param scenario the scenario with its policy and its number of slots
 * @param learning the relation of the policy to a learner
 * @param policyJars jars with policies of users, which all processes need
 * @param kafkaConfig a file with further settings for Kafka clients
 * @param withTasks whether to write tasks.csv
 * @param flags the arguments of the command, for the manifest; information only
 */
public record RunPlan(
        Scenario scenario,
        Seeds seeds,
        Learning learning,
        Pace pace,
        Processes processes,
        List<Path> policyJars,
        Optional<Path> kafkaConfig,
        boolean withTasks,
        List<String> flags) {
    /** The number of slots of a run that ends when it is stopped. */
    public static final int ENDLESS_SLOTS = 1_000_000_000;

    /** Copies the lists. */
    public RunPlan {
        policyJars = List.copyOf(policyJars);
        flags = List.copyOf(flags);
    }

    /** Returns the same plan with another clock. */
    public RunPlan withPace(Pace other) {
        return new RunPlan(scenario, seeds, learning, other, processes, policyJars, kafkaConfig, withTasks, flags);
    }

    /** Returns the name of the policy. */
    public String policy() {
        return scenario.policy();
    }

    /** Returns the number of slots in which tasks are generated. */
    public int slots() {
        return scenario.slots();
    }

    /** Returns the timing: virtual or real. */
    public Timing timing() {
        return pace.timing();
    }

    /** Returns the emulated seconds per second of the clock. */
    public double speed() {
        return pace.speed();
    }

    /** Returns the duration of the rehearsal before the run, by the wall clock. */
    public double rehearsalSeconds() {
        return pace.rehearsalSeconds();
    }

    /** Returns the number of devices of a cell in a process. */
    public int devicesPerProcess() {
        return processes.devicesPerProcess();
    }

    /** Returns the number of cells in a process. */
    public int cellsPerProcess() {
        return processes.cellsPerProcess();
    }

    /** Returns the name of the trained policy, if there is one. */
    public Optional<String> learned() {
        return learning.training() ? Optional.of(policy()) : Optional.empty();
    }

    /** Returns the announcement of the run to its processes. */
    public RunStarted announcement() {
        return announcement(slots(), false);
    }

    /** Returns the announcement of the rehearsal before the run: as many slots as fit into its time. */
    public RunStarted rehearsal() {
        double slotSeconds = new Cell(scenario, seeds, 1).constants().slotSeconds();
        return announcement((int) Math.ceil(rehearsalSeconds() * speed() / slotSeconds), true);
    }

    private RunStarted announcement(int announcedSlots, boolean rehearsal) {
        return new RunStarted(
                ScenarioWriter.write(scenario),
                seeds,
                policy(),
                announcedSlots,
                timing(),
                speed(),
                OptionalDouble.empty(),
                scenario.cells(),
                scenario.servers().max(),
                learning.training(),
                learning.policyVersion(),
                rehearsal);
    }
}
