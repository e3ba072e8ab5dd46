package org.cellbed.experiment.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A phase of a trial. A policy that does not learn has only {@link #GREEDY}. */
public enum Phase {
    /** Training of the policy. */
    TRAINING,
    /** Evaluation on fresh tasks, always taking the best place; also that of a policy that does not learn. */
    GREEDY,
    /** Evaluation on the same fresh tasks, with places drawn by their probabilities. */
    SAMPLED;

    /** Returns the word in files. */
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
