package org.cellbed.rundir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cellbed.model.random.Seeds;
import org.cellbed.scenario.UserPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void whoSaysNothingGetsTheLiveScenarioWithoutAnEnd() {
        RunSettings settings =
                RunSettings.of(Map.of("CELLBED_POLICY", "", "CELLBED_SET", ""), List.of(), Optional.empty());

        assertThat(settings.plan().scenario().name()).isEqualTo("live");
        assertThat(settings.plan().policy()).isEqualTo("vls");
        assertThat(settings.plan().slots()).isEqualTo(RunPlan.ENDLESS_SLOTS);
        assertThat(settings.plan().speed()).isEqualTo(1.0);
        assertThat(settings.plan().rehearsalSeconds()).isZero();
        assertThat(settings.runs()).isEqualTo(Path.of("runs"));
    }

    @Test
    void everyVariableCounts() {
        RunSettings settings = RunSettings.of(
                Map.of(
                        "CELLBED_SCENARIO", "small",
                        "CELLBED_POLICY", "random",
                        "CELLBED_SEED", "7",
                        "CELLBED_SCENARIO_SEED", "8",
                        "CELLBED_SPEED", "0.5",
                        "CELLBED_REHEARSAL", "15",
                        "CELLBED_SLOTS", "90",
                        "CELLBED_SET", "devices.count=3 servers.count=2",
                        "CELLBED_RUNS", "/runs"),
                List.of(),
                Optional.empty());

        assertThat(settings.plan().scenario().devices().count()).isEqualTo(3);
        assertThat(settings.plan().scenario().servers().count()).isEqualTo(2);
        assertThat(settings.plan().policy()).isEqualTo("random");
        assertThat(settings.plan().seeds()).isEqualTo(new Seeds(8, 7));
        assertThat(settings.plan().speed()).isEqualTo(0.5);
        assertThat(settings.plan().rehearsalSeconds()).isEqualTo(15.0);
        assertThat(settings.plan().slots()).isEqualTo(90);
        assertThat(settings.runs()).isEqualTo(Path.of("/runs"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Map<String, String> variables = Map.of(
                "CELLBED_POLICY", "vsl",
                "CELLBED_SEED", "one",
                "CELLBED_SPEED", "-1",
                "CELLBED_REHEARSAL", "long",
                "CELLBED_SET", "devices.count=many");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunSettings.of(variables, List.of(), Optional.empty()))
                .withMessageContainingAll(
                        "CELLBED_POLICY vsl",
                        "CELLBED_SEED",
                        "CELLBED_SPEED",
                        "CELLBED_REHEARSAL is 'long', expected seconds",
                        "CELLBED_SET devices.count=many");
    }

    @Test
    void policyOfAJarInANamedFolderIsKnown() throws IOException {
        Path jar = ExamplePolicy.packed(folder);

        RunPlan plan = RunSettings.of(
                        Map.of("CELLBED_POLICY", ExamplePolicy.NAME),
                        UserPolicies.jars(folder.toString()),
                        Optional.empty())
                .plan();

        assertThat(plan.policy()).isEqualTo(ExamplePolicy.NAME);
        assertThat(plan.policyJars()).containsExactly(jar);
    }

    @Test
    void policyOfAJarOnTheClassPathIsKnown() throws Exception {
        Path jar = ExamplePolicy.packed(folder);

        try (URLClassLoader classPath = classPathWith(jar)) {
            Method of = classPath
                    .loadClass(RunSettings.class.getName())
                    .getMethod("of", Map.class, List.class, Optional.class);
            Object settings =
                    of.invoke(null, Map.of("CELLBED_POLICY", ExamplePolicy.NAME), List.of(), Optional.empty());
            Object plan = settings.getClass().getMethod("plan").invoke(settings);

            assertThat(plan.getClass().getMethod("policy").invoke(plan)).isEqualTo(ExamplePolicy.NAME);
            assertThat(plan.getClass().getMethod("policyJars").invoke(plan)).isEqualTo(List.of(jar));
        }
    }

    /** Returns a class loader like that of a process that is started with the jar on its class path. */
    private static URLClassLoader classPathWith(Path jar) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        urls.add(jar.toUri().toURL());
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
