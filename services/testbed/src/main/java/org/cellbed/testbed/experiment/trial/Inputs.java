package org.cellbed.testbed.experiment.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.cellbed.testbed.record.Sha256;

/** What the runs of an experiment read besides their scenario, as hashes of its content. */
final class Inputs {
    private Inputs() {}

    /**
     * A line for each file, hash and name, as sha256sum writes it.
     *
     * @param policyJars in the order of the command
     * @param traceFolders whose files are radio traces
     */
    static String hashes(List<Path> policyJars, Collection<Path> traceFolders) throws IOException {
        List<Path> files = new ArrayList<>(policyJars);
        for (Path folder : traceFolders) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
            }
        }
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(Sha256.of(file)).append("  ").append(file.getFileName()).append('\n');
        }
        return text.toString();
    }
}
