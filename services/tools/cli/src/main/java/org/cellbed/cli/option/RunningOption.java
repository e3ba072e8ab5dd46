package org.cellbed.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.launcher.control.ControlClient;
import org.cellbed.launcher.control.RunAddress;
import org.cellbed.launcher.control.RunningRuns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that selects one of the running runs. */
public final class RunningOption {
    @Option(
            names = "--run",
            paramLabel = "DIR",
            description = "The directory of the running run. Default: the only one on this machine.")
    private @Nullable Path folder;

    public ControlClient client() throws IOException {
        return new ControlClient(find(RunningRuns.ofUser().all()));
    }

    private RunAddress find(List<RunAddress> running) {
        List<RunAddress> meant = running.stream()
                .filter(run -> folder == null
                        || Path.of(run.folder()).equals(folder.toAbsolutePath().normalize()))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        String found = running.isEmpty()
                ? "found no running run on this machine, expected one; start one by cellbed up"
                : "found " + running.size() + " running runs on this machine, expected --run with the folder of one: "
                        + String.join(
                                ", ", running.stream().map(RunAddress::folder).toList());
        throw new BadInput(folder == null ? found : "--run " + folder + ": " + found);
    }
}
