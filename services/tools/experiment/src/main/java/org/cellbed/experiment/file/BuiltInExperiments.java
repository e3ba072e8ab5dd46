package org.cellbed.experiment.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The built-in experiments: the questions of the paper's figures, and the reference values of learning. */
public final class BuiltInExperiments {
    private static final List<String> NAMES = List.of("fig5", "fig6", "fig7", "fig8", "learners");

    private BuiltInExperiments() {}

    /** Returns their names, those of the paper first, in its order. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns the file of a built-in experiment, which users can copy and edit; empty if there is none of this name.
     */
    public static Optional<String> yaml(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        String resource = "/org/cellbed/experiments/" + name + ".yaml";
        try (InputStream in = BuiltInExperiments.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
