package org.cellbed.experiment.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cellbed.model.scenario.Channel;
import org.cellbed.rundir.Sha256;

/** Hashes of the files that the runs of an experiment read in addition to their scenario. */
final class Inputs {
    private Inputs() {}

    /**
     * Returns a line for each file with its hash and name, in the format of sha256sum: the jars, then the files of
     * channels, by path.
     *
     * @param policyJars in the order of the command
     * @param channels the channels of the scenarios
     */
    static String hashes(List<Path> policyJars, Collection<Channel> channels) throws IOException {
        TreeSet<Path> recorded = new TreeSet<>();
        for (Channel channel : channels) {
            recorded.addAll(files(channel));
        }
        StringBuilder text = new StringBuilder();
        for (Path file : Stream.concat(policyJars.stream(), recorded.stream()).toList()) {
            text.append(Sha256.of(file)).append("  ").append(file.getFileName()).append('\n');
        }
        return text.toString();
    }

    private static List<Path> files(Channel channel) throws IOException {
        if (channel instanceof Channel.Positions positions) {
            return List.of(Path.of(positions.usersFile()), Path.of(positions.sitesFile()));
        }
        if (channel instanceof Channel.Traces traces) {
            try (Stream<Path> inside = Files.list(Path.of(traces.folder()))) {
                return inside.filter(file -> file.toString().endsWith(".csv")).toList();
            }
        }
        return List.of();
    }
}
