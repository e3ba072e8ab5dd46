package org.cellbed.rundir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    private Path folder;

    private Path weights;

    @BeforeEach
    void writeWeights() throws IOException {
        weights = Files.writeString(folder.resolve("some.bin"), "weights").toAbsolutePath();
    }

    @Test
    void manifestThatIsWrittenReadsBackEqualWithItsPlan() throws IOException {
        for (Learning learning : everyLearning()) {
            Path run = folder.resolve("run-" + everyLearning().indexOf(learning));
            RunPlan plan = plan(learning);
            RunDirectory directory = RunDirectory.create(run, 1);
            RunRecord record = RunRecord.begin(plan, "kafka", Optional.empty(), directory);
            record.learned(new Learned("abc", Optional.of("ZEN")));
            record.finish(
                    List.of(new SummaryBuilder(plan.scenario().servers().max())), true, true, Map.of("fidelity", "ok"));

            Manifest read = Manifest.read(run);

            assertThat(read.readPlan(run)).isEqualTo(plan);
            RunDirectory.writeJson(folder.resolve("again.json"), read);
            assertThat(folder.resolve("again.json")).hasSameTextualContentAs(run.resolve("manifest.json"));
            assertThat(read.outcome().verdicts()).containsEntry("fidelity", "ok");
            assertThat(read.outcome().blasKernels()).isEqualTo("ZEN");
            assertThat(Optional.ofNullable(read.weightsFollowed()).map(InputFile::file))
                    .isEqualTo(learning.file().map(Path::toString));
        }
    }

    @Test
    void keysStandAtTheTopLevelInTheirOrder() throws IOException {
        Path run = folder.resolve("run");
        RunRecord.begin(
                plan(new Learning.Fixed(weights, true, 3)), "memory", Optional.empty(), RunDirectory.create(run, 1));

        JsonNode manifest =
                new ObjectMapper().readTree(run.resolve("manifest.json").toFile());

        List<String> keys = new ArrayList<>();
        manifest.fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        ("format cellbed commit jvm scenario_sha256 scenario policy scenario_seed seed cells slots time"
                                        + " speed rehearsal_s devices_per_process cells_per_process tasks policy_jars"
                                        + " kafka_config learning flags cell wire replay_of weights_followed inputs"
                                        + " started ended interrupted disturbed verdicts weights_hash blas_kernels"
                                        + " model")
                                .split(" ", -1));
        assertThat(manifest.at("/inputs/0/sha256").asText()).isEqualTo(Sha256.of(weights));
        assertThat(manifest.at("/learning/kind").asText()).isEqualTo("fixed");
        assertThat(manifest.at("/commit").asText()).matches("[0-9a-f]{40}(-dirty)?|unknown");
    }

    @Test
    void runThatHasNotEndedIsResumedWithWhatWasNotedAtItsBeginning() throws IOException {
        Path run = folder.resolve("run");
        RunPlan plan = plan(new Learning.Trained(Optional.of(weights)));
        RunDirectory directory = RunDirectory.create(run, 1);
        RunRecord.begin(plan, "kafka", Optional.empty(), directory);
        Manifest before = RunRecord.unended(run).orElseThrow();
        Files.delete(weights);

        RunRecord resumed = RunRecord.resume(before.readPlan(run), before, directory);

        assertThat(Manifest.read(run).inputs()).isEqualTo(before.inputs());
        resumed.finish(List.of(new SummaryBuilder(plan.scenario().servers().max())), false, false, Map.of());
        assertThat(RunRecord.unended(run)).isEmpty();
        assertThat(RunRecord.unended(folder)).isEmpty();
    }

    @Test
    void planWithoutItsScenarioIsRefused() throws IOException {
        Path run = folder.resolve("run");
        RunRecord.begin(plan(Learning.NONE), "memory", Optional.empty(), RunDirectory.create(run, 1));
        Files.delete(run.resolve("scenario.yaml"));
        Manifest manifest = Manifest.read(run);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.readPlan(run))
                .withMessageEndingWith("scenario.yaml: found no such file, expected the scenario of the run");
    }

    private List<Learning> everyLearning() {
        return List.of(
                Learning.NONE,
                new Learning.Trained(Optional.empty()),
                new Learning.Trained(Optional.of(weights)),
                new Learning.Fixed(weights, true, 3),
                new Learning.Fixed(weights, false, 3));
    }

    private static RunPlan plan(Learning learning) {
        return new RunPlan(
                new ScenarioFile(new HashSet<>(PolicyCatalog.builtIn().names()))
                        .readBuiltIn("small", List.of(Setting.set("slots=40")))
                        .scenario(),
                new Seeds(3, 4),
                learning,
                new Pace(Timing.REAL, 2.0, 10.0),
                new Processes(2, 1),
                List.of(),
                Optional.empty(),
                true,
                List.of("run", "small"));
    }
}
