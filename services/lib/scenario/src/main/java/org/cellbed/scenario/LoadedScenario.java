package org.cellbed.scenario;

import java.util.List;
import org.cellbed.model.scenario.Scenario;

/**
 * A scenario read from a file.
 *
 * @param notes remarks about its data for users, such as gaps of traces that were closed up; one line each
 */
public record LoadedScenario(Scenario scenario, List<String> notes) {
    /** Copies the notes. */
    public LoadedScenario {
        notes = List.copyOf(notes);
    }
}
