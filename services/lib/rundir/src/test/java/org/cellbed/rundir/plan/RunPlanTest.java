package org.cellbed.rundir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.ScenarioWriter;
import org.cellbed.scenario.keys.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunPlanTest {
    @Test
    void announcementSaysWhatThePlanSays() {
        RunPlan plan = plan(new Learning.Fixed(Path.of("/runs/a/weights.bin"), true, 61));

        assertThat(plan.announcement().policy()).isEqualTo("dtomalb");
        assertThat(plan.announcement().slots()).isEqualTo(40);
        assertThat(plan.announcement().training()).isFalse();
        assertThat(plan.announcement().policyVersion()).isEqualTo(61);
        assertThat(plan(new Learning.Trained(Optional.empty())).announcement().training())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyLearning")
    void planReadsBackEqualFromItsKeysAndItsScenario(Learning learning) {
        RunPlan plan = plan(learning);

        assertThat(PlanFields.of(plan).plan("scenario.yaml", ScenarioWriter.write(plan.scenario())))
                .isEqualTo(plan);
    }

    @Test
    void keysThatContradictTheScenarioAreRefused() {
        RunPlan plan = plan(Learning.NONE);
        String otherSlots = ScenarioWriter.write(plan.scenario()).replace("slots: 40", "slots: 50");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanFields.of(plan).plan("scenario.yaml", otherSlots))
                .withMessage("slots: found 40, expected 50 by the scenario");
    }

    private static Stream<Learning> everyLearning() {
        return Stream.of(
                Learning.NONE,
                new Learning.Trained(Optional.empty()),
                new Learning.Trained(Optional.of(Path.of("/runs/a/checkpoint.bin"))),
                new Learning.Fixed(Path.of("/runs/a/weights.bin"), true, 61),
                new Learning.Fixed(Path.of("/runs/a/weights.bin"), false, 61));
    }

    private static RunPlan plan(Learning learning) {
        return new RunPlan(
                scenario(),
                new Seeds(1, 1),
                learning,
                new Pace(Timing.REAL, 0.5, 12.0),
                new Processes(5, 2),
                List.of(),
                Optional.of(Path.of("/etc/kafka.properties")),
                false,
                List.of("run", "small", "--no-tasks"));
    }

    private static Scenario scenario() {
        List<Setting> settings = List.of(Setting.set("slots=40"), Setting.set("policy=dtomalb"));
        return new ScenarioFile(new HashSet<>(PolicyCatalog.builtIn().names()))
                .readBuiltIn("small", settings)
                .scenario();
    }
}
