package org.cellbed.runtime.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with everything that is wrong with it. The message has one line per problem. */
public final class ScenarioProblems extends RuntimeException {
    private final transient List<Problem> problems;

    /** At least one problem. */
    public ScenarioProblems(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }

    /** Throws them, unless there is none. */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ScenarioProblems(problems);
        }
    }
}
