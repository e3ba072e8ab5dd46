package org.cellbed.experiment.result;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cellbed.rundir.JsonFile;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunReadException;
import org.jspecify.annotations.Nullable;

/**
 * The files with the results of an experiment in its folder: experiment.json, outcomes.csv, times.csv and curves.csv.
 * Results that are written are read back unchanged.
 */
public final class ResultFiles {
    /** The name of the file with the request and its environment. */
    public static final String EXPERIMENT = "experiment.json";

    private ResultFiles() {}

    /** A setting with its values by axis. */
    record SettingValues(String setting, Map<String, String> values) {}

    /** A failed trial by names. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Failure(String setting, String policy, long scenarioSeed, String why) {}

    /** The content of experiment.json. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Header(
            String name,
            String question,
            List<Claim> claims,
            List<String> policies,
            List<SettingValues> settings,
            List<Failure> failed,
            List<String> leftOut,
            Map<String, String> parameters) {
        Header {
            for (Object part :
                    new @Nullable Object[] {name, question, claims, policies, settings, failed, leftOut, parameters}) {
                Objects.requireNonNull(
                        part,
                        "expected name, question, claims, policies, settings, failed, left_out and parameters, one is missing");
            }
        }

        Trial trial(String setting, String policy, long scenarioSeed) {
            return new Trial(setting, values(setting), policy, scenarioSeed);
        }

        private Map<String, String> values(String setting) {
            return settings.stream()
                    .filter(known -> known.setting().equals(setting))
                    .findFirst()
                    .map(SettingValues::values)
                    .orElse(Map.of());
        }
    }

    /** Writes all results into an existing folder, replacing the files. */
    public static void write(Path folder, Results results) throws IOException {
        OutcomeRows.write(folder, results.outcomes());
        CurveRows.write(folder, results.curves());
        RunDirectory.writeJson(folder.resolve(EXPERIMENT), header(results));
    }

    /**
     * Reads all results of a folder.
     *
     * @throws RunReadException if a file is missing or malformed
     */
    public static Results read(Path folder) throws RunReadException {
        Header header = JsonFile.read(folder.resolve(EXPERIMENT), Header.class);
        return new Results(
                header.name(),
                header.question(),
                header.claims(),
                header.policies(),
                header.settings().stream().map(SettingValues::setting).toList(),
                OutcomeRows.read(folder, header),
                CurveRows.read(folder, header),
                header.failed().stream()
                        .map(failure -> new FailedTrial(
                                header.trial(failure.setting(), failure.policy(), failure.scenarioSeed()),
                                failure.why()))
                        .toList(),
                header.leftOut(),
                header.parameters());
    }

    private static Header header(Results results) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        Stream.concat(
                        results.outcomes().stream().map(Outcome::trial),
                        results.failed().stream().map(FailedTrial::trial))
                .forEach(trial -> values.put(trial.setting(), trial.values()));
        return new Header(
                results.name(),
                results.question(),
                results.claims(),
                results.policies(),
                results.settings().stream()
                        .map(setting -> new SettingValues(setting, values.getOrDefault(setting, Map.of())))
                        .toList(),
                results.failed().stream()
                        .map(failed -> new Failure(
                                failed.trial().setting(),
                                failed.trial().policy(),
                                failed.trial().scenarioSeed(),
                                failed.why()))
                        .toList(),
                results.leftOut(),
                results.parameters());
    }
}
