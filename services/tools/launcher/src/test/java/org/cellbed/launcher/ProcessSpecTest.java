package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.junit.jupiter.api.Test;

class ProcessSpecTest {
    @Test
    void memberOfAPlanIsAProcessEachAndTheEnodebIsFirst() {
        List<ProcessSpec> specs = specs(Learning.NONE, Processes.SEPARATE);

        assertThat(names(specs)).containsExactly("enodeb", "server-1", "server-2", "device-1", "device-2", "device-3");
        assertThat(specs).allSatisfy(spec -> {
            assertThat(spec.cells()).isEqualTo("1");
            assertThat(spec.members()).isEqualTo(1);
            assertThat(spec.fromSlot()).isZero();
        });
    }

    @Test
    void exactlyTheFirstServerOfACellHasItsGateway() {
        List<ProcessSpec> specs = specs(Learning.NONE, Processes.SEPARATE, "cells=2");

        assertThat(specs.stream()
                        .filter(spec -> "true".equals(spec.environment().get("CELLBED_GATEWAY")))
                        .map(ProcessSpec::name))
                .containsExactly("cell-1-server-1", "cell-2-server-1");
    }

    @Test
    void cellsThatShareProcessesAreNamedByTheirRange() {
        List<ProcessSpec> specs = specs(Learning.NONE, new Processes(1, 2), "cells=3");

        assertThat(names(specs))
                .hasSize(12)
                .startsWith("cell-1-2-enodeb", "cell-1-2-server-1")
                .contains("cell-3-enodeb", "cell-3-device-3");
        assertThat(named(specs, "cell-1-2-device-2").cells()).isEqualTo("1-2");
        assertThat(named(specs, "cell-3-enodeb").cells()).isEqualTo("3");
    }

    @Test
    void devicesThatShareAProcessAreNamedByFirstAndLast() {
        List<ProcessSpec> specs = specs(Learning.NONE, new Processes(2, 1));

        assertThat(names(specs)).endsWith("device-1-to-2", "device-3");
        ProcessSpec shared = named(specs, "device-1-to-2");
        assertThat(shared.environment()).containsEntry("CELLBED_INSTANCE", "device-1,device-2");
        assertThat(shared.members()).isEqualTo(2);
        assertThat(shared.lastNumber()).isEqualTo(2);
    }

    @Test
    void deviceThatJoinsLaterIsStartedForItsSlot() {
        List<ProcessSpec> specs =
                specs(Learning.NONE, Processes.SEPARATE, "events=[{at_slot: 7, attach: {devices: 1}}]", "slots=20");

        assertThat(named(specs, "device-4").fromSlot()).isEqualTo(7);
    }

    @Test
    void planThatIsNotLearnedHasNoLearner() {
        assertThat(names(specs(Learning.NONE, Processes.SEPARATE))).noneMatch(name -> name.contains("learner"));
    }

    @Test
    void trainingHasALearnerPerCell() {
        List<ProcessSpec> specs = specs(new Learning.Trained(Optional.empty()), Processes.SEPARATE, "cells=2");

        assertThat(names(specs)).contains("cell-1-learner", "cell-2-learner");
        assertThat(named(specs, "cell-1-learner").environment())
                .containsEntry("CELLBED_SAMPLE", "false")
                .doesNotContainKey("CELLBED_WEIGHTS");
    }

    @Test
    void weightsThatAreFollowedAreHandedToTheirPublisher() {
        Path weights = Path.of("runs/one/weights.bin");

        ProcessSpec learner = named(specs(new Learning.Fixed(weights, true, 3), Processes.SEPARATE), "learner");

        assertThat(learner.environment())
                .containsEntry("CELLBED_WEIGHTS", weights.toAbsolutePath().toString())
                .containsEntry("CELLBED_SAMPLE", "true");
    }

    @Test
    void learnerAloneYieldsTheProcessorAndHasALargeHeap() {
        List<ProcessSpec> specs = specs(new Learning.Trained(Optional.empty()), Processes.SEPARATE);

        for (ProcessSpec spec : specs) {
            boolean learns = spec.name().equals("learner");
            assertThat(spec.startedBy().isEmpty()).as(spec.name()).isNotEqualTo(learns);
            assertThat(spec.jvmOptions().contains("-Xmx64m")).as(spec.name()).isNotEqualTo(learns);
        }
        assertThat(ProcessSpec.recorder(1, Map.of()).jvmOptions())
                .as("a recorder reads the files of a whole run")
                .doesNotContain("-Xmx64m");
    }

    @Test
    void memberAddedLaterJoinsTheCellsOfAnotherAndIsNoGateway() {
        ProcessSpec first = named(specs(Learning.NONE, Processes.SEPARATE, "cells=2"), "cell-2-server-1");

        ProcessSpec added = first.beside(first.mainClass(), "server-3");

        assertThat(added.name()).isEqualTo("cell-2-server-3");
        assertThat(added.cells()).isEqualTo("2");
        assertThat(added.lastNumber()).isEqualTo(3);
        assertThat(added.environment()).containsEntry("CELLBED_GATEWAY", "false");
    }

    private static List<ProcessSpec> specs(Learning learning, Processes processes, String... settings) {
        return ProcessSpec.of(new RunPlan(
                new ScenarioFile(new HashSet<>(PolicyCatalog.builtIn().names()))
                        .readBuiltIn(
                                "small",
                                Arrays.stream(settings).map(Setting::set).toList())
                        .scenario(),
                new Seeds(1, 1),
                learning,
                new Pace(Timing.REAL, 1.0, 0.0),
                processes,
                List.of(),
                Optional.empty(),
                true,
                List.of()));
    }

    private static List<String> names(List<ProcessSpec> specs) {
        return specs.stream().map(ProcessSpec::name).toList();
    }

    private static ProcessSpec named(List<ProcessSpec> specs, String name) {
        return specs.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
