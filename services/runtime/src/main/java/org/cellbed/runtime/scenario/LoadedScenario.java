package org.cellbed.runtime.scenario;

import java.util.List;
import org.cellbed.model.scenario.Scenario;

/**
 * A scenario as it was read.
 *
 * @param notes what people should know of its data, such as gaps of traces that were closed up; a line each
 */
public record LoadedScenario(Scenario scenario, List<String> notes) {
    /** Copies the notes. */
    public LoadedScenario {
        notes = List.copyOf(notes);
    }
}
