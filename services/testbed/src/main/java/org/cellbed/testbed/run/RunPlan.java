package org.cellbed.testbed.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.role.Timing;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.scenario.ScenarioWriter;
import org.cellbed.testbed.record.RunRecord;
import org.cellbed.testbed.record.WeightsFollowed;

/**
 * What to run over Kafka.
 *
 * @param learning what the policy has to do with a learner
 * @param slots slots in which tasks are generated
 * @param speed emulated seconds in a second of the clock
 * @param rehearsalSeconds for how long the processes rehearse before, by the wall clock; 0 for not at all
 * @param devicesPerProcess how many devices of a cell share a process
 * @param cellsPerProcess how many cells share processes
 * @param kafkaConfig a file with further settings for Kafka's clients
 * @param policyJars jars that all processes need on their class path
 * @param withTasks whether to write tasks.csv
 * @param flags the arguments of the command, for the manifest
 */
public record RunPlan(
        Scenario scenario,
        Seeds seeds,
        String policy,
        RunLearning learning,
        int slots,
        Timing timing,
        double speed,
        double rehearsalSeconds,
        int devicesPerProcess,
        int cellsPerProcess,
        Optional<Path> kafkaConfig,
        List<Path> policyJars,
        boolean withTasks,
        List<String> flags) {
    /** Slots of a run that goes on until somebody ends it. */
    public static final int ENDLESS_SLOTS = 1_000_000_000;

    /** For how long processes can be asked to rehearse. */
    public static final int LONGEST_REHEARSAL_SECONDS = 3600;

    /** What is written of it. */
    RunRecord.Facts facts() throws IOException {
        return new RunRecord.Facts(
                scenario,
                seeds,
                policy,
                slots,
                "kafka",
                timing.name().toLowerCase(Locale.ROOT),
                rehearsalSeconds,
                flags,
                Optional.empty(),
                WeightsFollowed.of(learning.weights()));
    }

    /** The policy that is trained, where one is. */
    Optional<String> learned() {
        return learning.training() ? Optional.of(policy) : Optional.empty();
    }

    /** What the processes are told. */
    RunStarted announcement() {
        return announcement(slots, false);
    }

    /** What the processes are told before, where they rehearse: to do the same for so many slots as there are in that time. */
    RunStarted rehearsal() {
        double slotSeconds = new Cell(scenario, seeds, 1).constants().slotSeconds();
        return announcement((int) Math.ceil(rehearsalSeconds * speed / slotSeconds), true);
    }

    private RunStarted announcement(int announcedSlots, boolean rehearsal) {
        return new RunStarted(
                ScenarioWriter.write(scenario),
                seeds,
                policy,
                announcedSlots,
                timing,
                speed,
                OptionalDouble.empty(),
                scenario.cells(),
                scenario.servers().max(),
                learning.training(),
                learning.policyVersion(),
                rehearsal);
    }
}
