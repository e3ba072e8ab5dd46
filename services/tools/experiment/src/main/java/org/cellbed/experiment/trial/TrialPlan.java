package org.cellbed.experiment.trial;

import java.nio.file.Path;
import java.util.List;
import org.cellbed.experiment.result.Trial;

/**
 * The runs of a trial. Immutable.
 *
 * @param id names its folder
 * @param folder has a run directory for each phase
 * @param phases in the order in which they need each other
 */
record TrialPlan(Trial trial, String id, Path folder, List<PhaseRun> phases) {
    TrialPlan {
        phases = List.copyOf(phases);
    }
}
