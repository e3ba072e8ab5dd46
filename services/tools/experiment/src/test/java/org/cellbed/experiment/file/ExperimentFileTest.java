package org.cellbed.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellbed.experiment.result.Claim;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.scenario.ScenarioReference;
import org.cellbed.scenario.ScenarioSchema;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.ScenarioProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentFileTest {
    private static final Path DOCS = Path.of("..", "..", "..", "docs");
    private static final Set<String> POLICIES = new HashSet<>(
            PolicyCatalog.of(ExperimentFileTest.class.getClassLoader()).names());
    private static final ExperimentFile FILES = new ExperimentFile(POLICIES);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fig5", "fig6", "fig7", "fig8", "learners"})
    void theExperimentsOfThePaperAreSoundInFullAndQuick(String name) {
        Experiment whole = FILES.read(name, false);
        Experiment quick = FILES.read(name, true);

        assertThat(whole.name()).isEqualTo(name);
        assertThat(whole.claims()).isNotEmpty();
        assertThat(whole.leftOut()).isEmpty();
        assertThat(quick.seeds()).hasSizeLessThan(whole.seeds().size());
        assertThat(quick.leftOut()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theExampleInTheDocumentsIsSound() {
        Experiment example = FILES.read(DOCS.resolve("examples/experiment.yaml").toString(), false);

        assertThat(new Variants(example, "").all()).hasSize(3 * 2 * 4);
    }

    @Test
    void whatAFileDoesNotSayIsWrittenOutAndReadsBackTheSame() {
        Experiment read = read("policies: vls");
        String written = ExperimentWriter.write(read);

        assertThat(written)
                .contains("scenario: [paper]\n", "train_slots: 10000\n", "seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n");
        for (String name : List.of("fig5", "fig7")) {
            String text = ExperimentWriter.write(FILES.read(name, false));
            assertThat(ExperimentWriter.write(FILES.readText("again", text, Path.of(""), false)))
                    .isEqualTo(text);
        }
    }

    @Test
    void theQuickFormIsAnExperimentOfItsOwn() {
        Experiment quick = FILES.readText(
                "my.yaml",
                text(
                        "policies: [mappo, vls]",
                        "train_slots: 1000",
                        "seeds: [4, 9, 2]",
                        "axes: {devices.count: [2, 3]}",
                        "policy_settings: {mappo: {train_slots: 3000, learning.rollout: 64}}",
                        "quick: {axes: {devices.count: [2]}, eval_slots: 100}"),
                Path.of(""),
                true);

        assertThat(quick.seeds()).containsExactly(4L, 9L);
        assertThat(quick.trainSlots("vls")).isEqualTo(200);
        assertThat(quick.trainSlots("mappo")).isEqualTo(600);
        assertThat(quick.leftOut())
                .containsExactlyInAnyOrder(
                        "--quick: scenario seeds 4, 9 in place of 4, 9, 2.",
                        "--quick: slots of training 200 in place of 1,000.",
                        "--quick: slots of an evaluation 100 in place of 2,000.",
                        "--quick: slots of training of mappo 600 in place of 3,000.",
                        "--quick: devices.count 2 in place of 2, 3.");
    }

    @Test
    void axesGroupsAndSettingsSpanTheVariants() {
        Experiment experiment = read(
                "policies: [vls, selfish]",
                "scenario: [paper, light]",
                "axes: {devices.count: [5, 8]}",
                "settings: {reward.w2: 3}",
                "groups: {free: {}, fixed: {slot.devices: $devices.count}}",
                "policy_settings: {vls: {broadcast.load: arrived}}");
        List<Variant> variants = new Variants(experiment, "my.yaml").all();

        assertThat(variants).hasSize(2 * 2 * 2 * 2);
        Variant last = variants.get(variants.size() - 2);
        assertThat(last.policy()).isEqualTo("vls");
        assertThat(last.setting()).isEqualTo("group=fixed,scenario=light,devices.count=8");
        assertThat(last.values()).isEqualTo(Map.of("group", "fixed", "scenario", "light", "devices.count", "8"));
        assertThat(last.scenario()).isEqualTo("light");
        assertThat(last.assignments())
                .containsExactly("reward.w2=3", "slot.devices=8", "devices.count=8", "broadcast.load=arrived");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            polices: [vls]                         | my.yaml:3: unknown key "polices", did you mean "policies"?
            policies: [vls, vls]                   | my.yaml:3: policies: found [vls, vls], expected the name of a policy or a list of different ones
            seeds: 5..1                            | my.yaml:3: seeds: found 5..1, expected a range such as 1..10
            train_slots: 0                         | my.yaml:3: train_slots: found 0, expected a whole number of at least 1
            axes: {devices.count: []}              | my.yaml:3: axes: found a mapping, expected a mapping of a scenario's keys to lists of different values
            evaluation: [greedy, best]             | my.yaml:3: evaluation: found best, expected greedy or sampled
            clock: real                            | my.yaml:3: clock: found real, expected virtual, or real with wire: kafka
            settings: {slots: 5}                   | my.yaml:3: settings: found slots, expected another key of the scenario
            settings: {slot.devices: $devices.cnt} | my.yaml:3: settings: found $devices.cnt, expected $ and one of the axes, of which there is none
            policy_settings: {dtoma: {}}           | my.yaml:3: policy_settings: found dtoma, expected one of policies
            policy_settings: {vls: {train_slots: x}} | my.yaml:3: policy_settings: found vls.train_slots: x, expected a whole number of at least 1
            quick: {axes: {devices.count: [3]}}    | my.yaml:3: quick.axes: found devices.count, expected one of axes
            claims: [{id: a, claim: b}]            | my.yaml:3: claims[0]: found none, expected exactly one of better, faster
            claims: [{id: a, claim: b, better: vls}] | my.yaml:3: claims[0].than: found nothing, expected one of policies, vls
            claims: [{id: a, claim: b, better: vls, than: jsq}] | my.yaml:3: claims[0].than: found jsq, expected one of policies, vls
            claims: [{id: a, claim: b, better: vls, than: vls, at: x=1}] | my.yaml: claims: a: at: found x=1, expected values of axes
            axes: {radio.bandwidth: [500 MHz, 1 GHz]} | my.yaml:3: axes.radio.bandwidth: found 500 MHz, 1 GHz, expected numbers of the same unit
            quick: {axes: {tasks.deadline: [500 ms, 1 s]}} | my.yaml:3: quick.axes.tasks.deadline: found 500 ms, 1 s, expected numbers of the same unit
            policy_settings: {vls: {reward.w2: 0}} | my.yaml:3: policy_settings.vls: found reward.w2, expected it under settings or groups
            settings: {cells: 2}                   | my.yaml: cells: found 2 in scenario paper, expected 1, as the measures of a trial are those of one cell
            claims: [{id: a, claim: b, increases: vls, along: x}] | my.yaml:3: claims[0].along: found x, expected one of axes
            """)
    void aMistakeIsToldByItsPlace(String line, String message) {
        assertThat(problems(
                        line.contains("polic") && line.startsWith("polic") && !line.contains("_")
                                ? List.of(line)
                                : List.of(line, "policies: vls")))
                .anyMatch(problem -> problem.startsWith(message));
    }

    @Test
    void aClaimIsAboutAnEvaluationThatIsPlayed() {
        String sampled = "claims: [{id: a, claim: b, better: %s, than: vls, phase: sampled}]";

        assertThat(problems(List.of("policies: [dtomalb, vls]", "evaluation: greedy", sampled.formatted("dtomalb"))))
                .containsExactly("my.yaml:5: claims[0].phase: found sampled, expected one of evaluation, greedy");
        assertThat(read("policies: [dtomalb, vls]", sampled.formatted("dtomalb"))
                        .claims())
                .hasSize(1);
        assertThat(read("policies: [jsq, vls]", "evaluation: greedy", sampled.formatted("jsq"))
                        .claims())
                .hasSize(1);
    }

    @Test
    void mistakesInWhatTheScenarioIsToldHaveTheirPlacesToo() {
        List<String> problems = problems(List.of(
                "policies: [vls, vlss]", "axes:", "  devices.cout: [5, 8]", "settings:", "  radio.bandwidth: 20 s"));

        assertThat(problems)
                .anyMatch(problem -> problem.startsWith("my.yaml:5: axes: unknown key \"devices.cout\", did you mean"))
                .anyMatch(problem -> problem.startsWith("my.yaml:7: settings: radio.bandwidth: found 20 s, expected"))
                .anyMatch(problem -> problem.startsWith("my.yaml: policies: policy: found vlss, expected"));
    }

    @Test
    void unknownScenariosAndPoliciesAreToldTogetherWithWhatElseIsWrong() {
        assertThat(problems(List.of("scenario: papr", "policies: [vls, vlss]", "seeds: 5..1")))
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("my.yaml:5: seeds: found 5..1"))
                .anyMatch(problem -> problem.startsWith("my.yaml:4: policies: found vlss, expected one of"))
                .anyMatch(problem -> problem.startsWith("scenario: found papr, expected a file or one of"));
    }

    @Test
    void aScenarioIsFoundBesideTheFileThatNamesIt() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "schema: 1\nname: mine\n");
        Path file = Files.writeString(folder.resolve("my.yaml"), text("scenario: mine.yaml", "policies: vls"));

        assertThat(FILES.read(file.toString(), false).scenarios())
                .containsExactly(folder.resolve("mine.yaml").toString());
    }

    @Test
    void whatIsWrittenOfAFileIsPlayedFromAnyFolder() throws IOException {
        Path here = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        Files.writeString(folder.resolve("mine.yaml"), "schema: 1\nname: mine\n");
        Path file = Files.writeString(
                folder.resolve("my.yaml"),
                text(
                        "scenario: [mine.yaml, light]",
                        "policies: [vls, jsq]",
                        "claims: [{id: a, claim: b, better: vls, than: jsq, at: scenario=mine.yaml}]"));
        String written = ExperimentWriter.write(
                FILES.read(here.resolve(file.getFileName()).toString(), false));

        assertThat(written).contains("scenario: [\"" + folder.resolve("mine.yaml") + "\", light]");
        assertThat(ExperimentWriter.write(FILES.readText("again", written, Path.of("elsewhere"), false)))
                .isEqualTo(written);
    }

    @Test
    void anUnknownNameIsRefusedWithASuggestion() {
        assertThat(problems(() -> FILES.read("fig55", false)))
                .containsExactly(
                        "experiment: found fig55, expected a file or one of fig5, fig6, fig7, fig8, learners (did"
                                + " you mean \"fig5\"?)");
        assertThat(problems(() -> FILES.read("no.yaml", false)))
                .containsExactly("no.yaml: found no such file, expected an experiment file in YAML");
    }

    @Test
    void aClaimIsReadWithItsKind() {
        Claim claim = read("policies: [vls, jsq]", "claims: [{id: a, claim: b, faster: vls, than: jsq}]")
                .claims()
                .get(0);

        assertThat(claim.kind()).isEqualTo(Claim.Kind.FASTER);
        assertThat(claim.measure().text()).isEqualTo("slots_to_95");
        assertThat(claim.phase().text()).isEqualTo("training");
    }

    @Test
    void theDocumentHasTheKeysOfTheTable() throws IOException {
        Path file = DOCS.resolve("experiments.md");
        String text = Files.readString(file);
        int end = text.indexOf("<!-- end of keys -->");
        int begin = text.lastIndexOf("-->\n", end) + 4;
        String keys = ScenarioReference.keys(ExperimentKeys.TABLE) + "\n### Keys of a claim\n"
                + ScenarioReference.keys(ClaimKeys.TABLE) + "\n";

        assertSame(file, text.substring(0, begin) + keys + text.substring(end));
    }

    @Test
    void theSchemaIsThatOfTheTable() throws IOException {
        assertSame(
                DOCS.resolve("experiment.schema.json"),
                ScenarioSchema.json("A Cellbed experiment", ExperimentKeys.TABLE));
    }

    /** Compares a file with its expected text; with -Dcellbed.regenerate=true, writes it instead. */
    private static void assertSame(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("cellbed.regenerate")) {
            Files.writeString(file, expected);
        }
        assertThat(file).content().isEqualTo(expected);
    }

    private static Experiment read(String... lines) {
        return FILES.readText("my.yaml", text(lines), Path.of(""), false);
    }

    /** Below schema and name, which are lines 1 and 2. */
    private static String text(String... lines) {
        return "schema: 1\nname: mine\n" + String.join("\n", lines) + "\n";
    }

    private static List<String> problems(List<String> lines) {
        return problems(() -> read(lines.toArray(String[]::new)));
    }

    private static List<String> problems(Runnable action) {
        ScenarioProblems thrown = catchThrowableOfType(ScenarioProblems.class, action::run);
        return thrown.problems().stream().map(Problem::toString).toList();
    }
}
