package org.cellbed.scenario.keys;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for an input with problems; it carries all of them. The message has one line for each problem. */
public final class ScenarioProblems extends RuntimeException {
    private final transient List<Problem> problems;

    /** Creates an exception from at least one problem. */
    public ScenarioProblems(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }

    /** Throws the problems, unless the list is empty. */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ScenarioProblems(problems);
        }
    }
}
