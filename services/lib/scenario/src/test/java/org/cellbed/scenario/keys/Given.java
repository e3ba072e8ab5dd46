package org.cellbed.scenario.keys;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.ScenarioFile;

/** Helpers of the tests in this package. */
public final class Given {
    public static final ScenarioFile FILES = new ScenarioFile(Set.of("vls", "random", "jsq"));

    private Given() {}

    /** Reads the scenario of some lines below schema and name, which are lines 1 and 2. */
    public static Scenario scenario(String... lines) {
        return FILES.readText("my.yaml", text(lines), Path.of(""), List.of()).scenario();
    }

    /** Returns the messages for some lines below schema and name, which are lines 1 and 2. */
    public static List<String> problems(String... lines) {
        return problemsOf(() -> scenario(lines));
    }

    /** Returns the messages of the exception that an action throws. */
    public static List<String> problemsOf(Runnable action) {
        ScenarioProblems thrown = catchThrowableOfType(ScenarioProblems.class, action::run);
        return thrown.problems().stream().map(Problem::toString).toList();
    }

    /** Reads a built-in scenario with settings such as {@code devices.count=20}. */
    public static Scenario builtIn(String name, String... settings) {
        return FILES.readBuiltIn(name, Arrays.stream(settings).map(Setting::set).toList())
                .scenario();
    }

    public static String text(String... lines) {
        return "schema: 1\nname: mine\n" + String.join("\n", lines) + "\n";
    }
}
