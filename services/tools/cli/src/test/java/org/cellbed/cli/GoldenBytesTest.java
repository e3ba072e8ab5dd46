package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cellbed.learner.Learners;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.scenario.BuiltInScenarios;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run leaves the bytes that it left when {@code golden.csv} was written: every scenario that comes with Cellbed, and
 * {@code eventful.yaml}, under every policy. Left out are policies that need weights, as they have none until a learner has
 * trained them; {@code traces} is played with two short traces. A learner's short training in plain Java is held by {@code
 * golden-trained-ARCH.csv}, a file for each kind of processor: learners take exp, log and pow of {@link Math}, whose last
 * bits the Java platform leaves to the processor. Everything else is {@link StrictMath} and the same everywhere.
 */
class GoldenBytesTest {
    private static final String EVENTFUL = "eventful";
    private static final Path RESOURCES = Path.of("src/test/resources/org/cellbed/cli");
    private static final String MACHINE = System.getProperty("os.arch", "unknown");
    private static final GoldenFile GOLDEN = new GoldenFile("golden.csv");
    private static final GoldenFile TRAINED = new GoldenFile("golden-trained-" + MACHINE + ".csv");

    /** The first outage of a server of {@code failure} ends with slot 199. */
    private static final Map<String, Integer> SLOTS = Map.of("failure", 200);

    private static final int OTHER_SLOTS = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} under {1}")
    @MethodSource("runs")
    void aRunLeavesTheBytesThatItAlwaysLeft(String scenario, String policy) throws IOException {
        List<String> options = new ArrayList<>();
        if (scenario.equals("traces")) {
            options.addAll(List.of("--traces", traces().toString()));
        }
        Path run = simulate(scenario, policy, SLOTS.getOrDefault(scenario, OTHER_SLOTS), options);

        GOLDEN.check(scenario, policy, hashes(run));
    }

    @ParameterizedTest
    @MethodSource("org.cellbed.learner.Learners#names")
    void aTrainingLeavesTheWeightsThatItAlwaysLeft(String policy) throws IOException {
        assumeThat(TRAINED.usable())
                .as("there are no hashes for a processor of kind %s", MACHINE)
                .isTrue();
        Path run = simulate(
                "small",
                policy,
                120,
                List.of(
                        "--train",
                        "--set=learning.backend=java",
                        "--set=learning.warm_up=40",
                        "--set=learning.batch=16",
                        "--set=learning.hidden=8",
                        "--set=learning.load_limit=0.5 s",
                        "--set=learning.rollout=16"));
        assertThat(Files.readAllLines(run.resolve("learner.csv"))).hasSizeGreaterThan(2);

        Map<String, String> hashes = hashes(run);
        hashes.put("weights", weightsHash(run));
        TRAINED.check("small", policy, hashes);
    }

    @Test
    void goldenHashesAreThoseOfWhatIsPlayed() {
        assumeThat(Boolean.getBoolean("golden.update")).isFalse();
        SortedSet<String> played = new TreeSet<>();
        runs().forEach(run -> played.add(run.get()[0] + "," + run.get()[1]));
        assertThat(GOLDEN.runs()).isEqualTo(played).hasSizeGreaterThan(50);
        assumeThat(TRAINED.usable()).isTrue();
        assertThat(TRAINED.runs())
                .isEqualTo(new TreeSet<>(
                        Learners.names().stream().map(name -> "small," + name).toList()));
    }

    @AfterAll
    static void update() throws IOException {
        GOLDEN.update();
        TRAINED.update();
    }

    static Stream<Arguments> runs() {
        List<String> policies = PolicyCatalog.builtIn().providers().stream()
                .filter(policy -> !policy.learned())
                .map(PolicyProvider::name)
                .toList();
        return Stream.concat(BuiltInScenarios.names().stream(), Stream.of(EVENTFUL))
                .flatMap(scenario -> policies.stream().map(policy -> Arguments.of(scenario, policy)));
    }

    private Path simulate(String scenario, String policy, int slots, List<String> options) {
        Path run = folder.resolve("run");
        List<String> all = new ArrayList<>(List.of("simulate", nameOrFile(scenario), "--policy", policy));
        all.addAll(List.of("--slots", Integer.toString(slots), "--out", run.toString()));
        all.addAll(options);
        CommandRun played = CommandRun.of(all.toArray(String[]::new));
        assertThat(played.exitCode()).as(played.err()).isZero();
        return run;
    }

    private static String nameOrFile(String scenario) {
        return scenario.equals(EVENTFUL) ? RESOURCES.resolve("eventful.yaml").toString() : scenario;
    }

    private Path traces() throws IOException {
        Path traces = Files.createDirectory(folder.resolve("traces"));
        Files.writeString(traces.resolve("a.csv"), "time_s,snr_db\n0,12.0\n1,3.5\n2.5,-2.0\n3,20.0\n5,7.0\n");
        Files.writeString(traces.resolve("b.csv"), "time_s,snr_db\n0,5.0\n0.7,9.0\n2,1.0\n");
        return traces;
    }

    /** The hashes of its CSV files and its summary by their names; the manifest names when the run was. */
    private static Map<String, String> hashes(Path run) throws IOException {
        Map<String, String> contents = RunFiles.csv(run);
        contents.put("summary.json", Files.readString(run.resolve("summary.json")));
        contents.replaceAll((name, content) -> sha256(content));
        return contents;
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String weightsHash(Path run) throws IOException {
        return new ObjectMapper()
                .readTree(run.resolve("manifest.json").toFile())
                .get("weights_hash")
                .asText();
    }
}
