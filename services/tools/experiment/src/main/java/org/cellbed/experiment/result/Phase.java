package org.cellbed.experiment.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a trial. A policy that does not learn has {@link #GREEDY} only. */
public enum Phase {
    /** The policy is trained. */
    TRAINING,
    /** What was learned is followed on fresh tasks, always the best place; also a policy that does not learn. */
    GREEDY,
    /** What was learned is followed on the same fresh tasks, places drawn. */
    SAMPLED;

    /** The word that files have. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a phase by its word. */
    public static Optional<Phase> find(String text) {
        return Arrays.stream(values())
                .filter(phase -> phase.text().equals(text))
                .findFirst();
    }
}
