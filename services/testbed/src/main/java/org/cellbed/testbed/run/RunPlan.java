package org.cellbed.testbed.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.role.Timing;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.scenario.ScenarioWriter;
import org.cellbed.testbed.record.RunRecord;

/**
 * What to run over Kafka.
 *
 * @param slots slots in which tasks are generated
 * @param speed emulated seconds in a second of the clock
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
        int slots,
        Timing timing,
        double speed,
        int devicesPerProcess,
        int cellsPerProcess,
        Optional<Path> kafkaConfig,
        List<Path> policyJars,
        boolean withTasks,
        List<String> flags) {
    /** Slots of a run that goes on until somebody ends it. */
    public static final int ENDLESS_SLOTS = 1_000_000_000;

    /** What is written of it. */
    RunRecord.Facts facts() {
        return new RunRecord.Facts(
                scenario, seeds, policy, slots, "kafka", timing.name().toLowerCase(Locale.ROOT), flags);
    }

    /** What the processes are told. */
    RunStarted announcement() {
        return new RunStarted(
                ScenarioWriter.write(scenario),
                seeds,
                policy,
                slots,
                timing,
                speed,
                java.util.OptionalDouble.empty(),
                scenario.cells(),
                scenario.servers().max());
    }
}
