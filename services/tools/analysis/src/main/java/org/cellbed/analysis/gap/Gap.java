package org.cellbed.analysis.gap;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.cellbed.analysis.compare.RunComparison;
import org.cellbed.analysis.fidelity.Fidelity;
import org.cellbed.analysis.fidelity.Part;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunReader;

/**
 * gap.json: the difference between a real-time run and a virtual-time run of the same scenario and seeds.
 *
 * @param openLoop the real-time run against the model on the same decisions
 * @param closedLoop the virtual-time run, first, and the real-time run, second, each on its own decisions
 * @param stages the parts of the delay in both
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Gap(Fidelity openLoop, RunComparison closedLoop, Map<Part, StageGap> stages) {
    /** The name of the file in the folder of the two runs. */
    private static final String FILE = "gap.json";

    /**
     * Compares two runs that have ended.
     *
     * @throws RunReadException if a file is missing or malformed
     */
    public static Gap of(Path virtualRun, Path realRun) throws RunReadException {
        Run virtual = RunReader.read(virtualRun);
        Run real = RunReader.read(realRun);
        Map<Part, StageGap> stages = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            stages.put(part, StageGap.of(part, virtual, real));
        }
        return new Gap(Fidelity.of(realRun), RunComparison.of(virtual, real), stages);
    }

    /** Writes gap.json. */
    public void writeTo(Path folder) throws IOException {
        RunDirectory.writeJson(folder.resolve(FILE), this);
    }
}
