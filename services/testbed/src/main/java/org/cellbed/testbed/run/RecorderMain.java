package org.cellbed.testbed.run;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.process.ProcessEnvironment;
import org.cellbed.runtime.process.RoleProcess;
import org.cellbed.runtime.topic.Party;
import org.cellbed.testbed.plan.RunSettings;

/**
 * A recorder as a process of its own, where no launcher is: it announces the run that its environment describes to the
 * processes that wait for one, and records it. Where its predecessor left a run that has not ended it goes on with that.
 */
public final class RecorderMain {
    private RecorderMain() {}

    /** Records a run to its end, or until it is asked to end. */
    public static void main(String[] arguments) {
        System.exit(RoleProcess.run(Party.RECORDER, RunSettings.KEYS, RecorderMain::crew));
    }

    private static Crew crew(ProcessEnvironment environment, BrokerAddress broker, ProcessMetrics metrics)
            throws IOException, BrokerUnreachable, InterruptedException {
        RunSettings settings = RunSettings.of(System.getenv(), environment.policyJars(), environment.kafkaConfig());
        checkCells(environment.cells(), settings.plan().scenario());
        DeploymentTopics.create(
                broker,
                environment.deployment(),
                settings.plan().scenario().cells(),
                settings.plan().scenario().servers().max());
        return RecordingCrew.of(settings, broker, environment.deployment(), metrics);
    }

    private static void checkCells(List<Integer> cells, Scenario scenario) {
        if (!cells.equals(IntStream.rangeClosed(1, scenario.cells()).boxed().toList())) {
            throw new IllegalArgumentException(
                    "CELLBED_CELLS names the cells " + cells + ", expected all of the scenario, 1-" + scenario.cells());
        }
    }
}
