package org.cellbed.testbed.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * manifest.json: what a run was asked for, on what it ran, and what it came to.
 *
 * @param cellbed version
 * @param scenarioSha256 of scenario.yaml
 * @param cell the cell these numbers are of; null in the common manifest of several
 * @param slots slots asked for
 * @param rehearsalS for how long the processes have rehearsed before, seconds by the wall clock
 * @param flags the arguments of the command
 * @param replayOf the folder of the run whose recording was played; null where none was
 * @param weightsFollowed what {@code --weights} named; null where it named nothing
 * @param weightsHash of the last weights; null where nothing is learned
 * @param started time of day, ISO 8601
 * @param ended null while the run goes on, or where it was killed
 * @param interrupted whether it was stopped before all slots
 * @param disturbed whether something happened that cannot be repeated from the seeds
 * @param verdicts what the run was tested for, with {@code ok} or what is wrong
 * @param model the numbers of the model in SI units
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Manifest(
        String cellbed,
        String scenario,
        String scenarioSha256,
        String policy,
        long scenarioSeed,
        long seed,
        int cells,
        @Nullable Integer cell,
        int slots,
        String wire,
        String time,
        double rehearsalS,
        String jvm,
        List<String> flags,
        @Nullable String replayOf,
        @Nullable WeightsFollowed weightsFollowed,
        @Nullable String weightsHash,
        String started,
        @Nullable String ended,
        boolean interrupted,
        boolean disturbed,
        Map<String, String> verdicts,
        Model model) {
    /** The numbers of the model in SI units. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Model(
            double bandwidthHz,
            double txPowerW,
            @JsonProperty("noise_w_per_hz") double noiseWPerHz,
            double fibreBps,
            double slotS,
            double w1,
            double w2,
            int devices,
            int servers,
            int maxServers,
            @Nullable Double deadlineS,
            double downLoadS,
            String loadInBroadcast,
            boolean localQueue) {
        /** The numbers of a cell; devices and servers are those at the start. */
        public static Model of(Cell cell) {
            CellConstants constants = cell.constants();
            Scenario scenario = cell.scenario();
            double deadlineSeconds = scenario.deadlineSeconds();
            return new Model(
                    constants.radio().bandwidthHz(),
                    constants.radio().txPowerW(),
                    constants.radio().noiseWPerHz(),
                    constants.fibreBps(),
                    constants.slotSeconds(),
                    constants.w1(),
                    constants.w2(),
                    scenario.devices().count(),
                    scenario.servers().count(),
                    scenario.servers().max(),
                    Double.isFinite(deadlineSeconds) ? deadlineSeconds : null,
                    scenario.broadcast().downLoadSeconds(),
                    scenario.broadcast().includesUploading() ? "committed" : "arrived",
                    scenario.devices().localQueue());
        }
    }

    /** The same of one cell of several. */
    public Manifest ofCell(Cell of) {
        return new Manifest(
                cellbed,
                scenario,
                scenarioSha256,
                policy,
                scenarioSeed,
                seed,
                cells,
                of.number(),
                slots,
                wire,
                time,
                rehearsalS,
                jvm,
                flags,
                replayOf,
                weightsFollowed,
                weightsHash,
                started,
                ended,
                interrupted,
                disturbed,
                verdicts,
                Model.of(of));
    }

    /** The same of a run that has left weights. */
    public Manifest learned(String hash) {
        return new Manifest(
                cellbed,
                scenario,
                scenarioSha256,
                policy,
                scenarioSeed,
                seed,
                cells,
                cell,
                slots,
                wire,
                time,
                rehearsalS,
                jvm,
                flags,
                replayOf,
                weightsFollowed,
                hash,
                started,
                ended,
                interrupted,
                disturbed,
                verdicts,
                model);
    }

    /** The same of a run that is over. */
    public Manifest ended(String at, boolean wasInterrupted, boolean wasDisturbed, Map<String, String> found) {
        return new Manifest(
                cellbed,
                scenario,
                scenarioSha256,
                policy,
                scenarioSeed,
                seed,
                cells,
                cell,
                slots,
                wire,
                time,
                rehearsalS,
                jvm,
                flags,
                replayOf,
                weightsFollowed,
                weightsHash,
                started,
                at,
                wasInterrupted,
                wasDisturbed,
                found,
                model);
    }
}
