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
 * What to run. Options and environment variables make it, it is announced to the processes, and the manifest of a run holds it,
 * from which it is read back. Immutable.
 *
 * @param scenario with its policy and the slots in which tasks are generated
 * @param learning what the policy has to do with a learner
 * @param policyJars jars with policies of users, which all processes need
 * @param kafkaConfig a file with further settings for Kafka's clients
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
    /** Slots of a run that ends when it is stopped. */
    public static final int ENDLESS_SLOTS = 1_000_000_000;

    /** Copies the lists. */
    public RunPlan {
        policyJars = List.copyOf(policyJars);
        flags = List.copyOf(flags);
    }

    /** The same plan by another clock. */
    public RunPlan withPace(Pace other) {
        return new RunPlan(scenario, seeds, learning, other, processes, policyJars, kafkaConfig, withTasks, flags);
    }

    /** The name of the policy. */
    public String policy() {
        return scenario.policy();
    }

    /** Slots in which tasks are generated. */
    public int slots() {
        return scenario.slots();
    }

    /** Virtual or real. */
    public Timing timing() {
        return pace.timing();
    }

    /** Emulated seconds in a second of the clock. */
    public double speed() {
        return pace.speed();
    }

    /** How long the processes rehearse before the run, by the wall clock. */
    public double rehearsalSeconds() {
        return pace.rehearsalSeconds();
    }

    /** How many devices of a cell share a process. */
    public int devicesPerProcess() {
        return processes.devicesPerProcess();
    }

    /** How many cells share processes. */
    public int cellsPerProcess() {
        return processes.cellsPerProcess();
    }

    /** The policy that is trained, where one is. */
    public Optional<String> learned() {
        return learning.training() ? Optional.of(policy()) : Optional.empty();
    }

    /** What announces the run to its processes. */
    public RunStarted announcement() {
        return announcement(slots(), false);
    }

    /** What announces the rehearsal before the run: as many slots as fit into its time. */
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
