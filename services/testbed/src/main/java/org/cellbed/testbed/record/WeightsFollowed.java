package org.cellbed.testbed.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that a run began with: weights to follow, or the checkpoint from which it went on learning.
 *
 * @param file an absolute path
 * @param sha256 of its content when the run began
 */
public record WeightsFollowed(String file, String sha256) {
    /** Takes note of a file, where there is one. */
    public static Optional<WeightsFollowed> of(Optional<Path> file) throws IOException {
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new WeightsFollowed(
                        file.get().toAbsolutePath().normalize().toString(), Sha256.of(file.get())));
    }
}
