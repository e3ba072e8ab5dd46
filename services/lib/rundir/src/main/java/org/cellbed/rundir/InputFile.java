package org.cellbed.rundir;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cellbed.model.scenario.Channel;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.RadioTraceReader;
import org.jspecify.annotations.Nullable;

/**
 * A file that a run reads besides its scenario, with a hash of its content at the start of the run.
 *
 * @param file an absolute path
 * @param sha256 the SHA-256 of its content
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InputFile(Kind kind, String file, String sha256) {
    /** The purpose for which a run reads a file. */
    public enum Kind {
        /** The scenario of a run directory, which has a key of its own in the manifest. */
        SCENARIO("scenario"),
        /** A radio trace of a device. */
        RADIO_TRACE("radio-trace"),
        /** Positions of users or sites. */
        POSITIONS("positions"),
        /** Weights to follow, or a checkpoint to resume training from. */
        WEIGHTS("weights"),
        /** A jar with policies of users. */
        POLICY_JAR("policy-jar");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** Returns the kind as files have it. */
        @JsonValue
        public String text() {
            return text;
        }
    }

    /** Creates an input file; without a kind it is a weights file, because a manifest of format 1 names only these. */
    public InputFile(@Nullable Kind kind, String file, String sha256) {
        this.kind = Objects.requireNonNullElse(kind, Kind.WEIGHTS);
        this.file = file;
        this.sha256 = sha256;
    }

    /** Reads and hashes all input files of a plan. */
    public static List<InputFile> of(RunPlan plan) throws IOException {
        List<InputFile> inputs = new ArrayList<>();
        Channel channel = plan.scenario().radio().channel();
        if (channel instanceof Channel.Traces traces) {
            for (Path trace : RadioTraceReader.files(Path.of(traces.folder()))) {
                inputs.add(of(Kind.RADIO_TRACE, trace));
            }
        } else if (channel instanceof Channel.Positions positions) {
            inputs.add(of(Kind.POSITIONS, Path.of(positions.usersFile())));
            inputs.add(of(Kind.POSITIONS, Path.of(positions.sitesFile())));
        }
        Optional<Path> weights = plan.learning().file();
        if (weights.isPresent()) {
            inputs.add(of(Kind.WEIGHTS, weights.get()));
        }
        for (Path jar : plan.policyJars()) {
            inputs.add(of(Kind.POLICY_JAR, jar));
        }
        return inputs;
    }

    /**
     * Returns the difference from the file that a run read: the file, what is found, and what is expected. Empty if it
     * is unchanged.
     */
    public Optional<String> change() throws IOException {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            return Optional.of(file + ": found no such file, expected SHA-256 " + sha256);
        }
        String found = Sha256.of(path);
        return found.equals(sha256)
                ? Optional.empty()
                : Optional.of(file + ": found SHA-256 " + found + ", expected " + sha256);
    }

    private static InputFile of(Kind kind, Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        return new InputFile(kind, absolute.toString(), Sha256.of(absolute));
    }
}
