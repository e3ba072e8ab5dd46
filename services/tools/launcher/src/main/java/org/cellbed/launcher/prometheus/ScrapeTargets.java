package org.cellbed.launcher.prometheus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.runtime.topic.Party;

/**
 * The file in which a Prometheus finds the processes of a run on this machine. The jobs are named like the services in
 * docker-compose.yml, so that dashboards and rules fit both. Not thread-safe.
 */
final class ScrapeTargets {
    /** An entry of a file for file_sd_configs. */
    private record Group(List<String> targets, Map<String, String> labels) {}

    private final Path file;
    private final LongPredicate alive;
    private List<Group> written;

    /**
     * Writes a file without targets.
     *
     * @param alive whether a process with this id runs on this machine
     */
    ScrapeTargets(Path file, LongPredicate alive) throws IOException {
        this.file = file;
        this.alive = alive;
        this.written = List.of();
        RunDirectory.writeJson(file, written);
    }

    /** Rewrites the file if the running processes have changed. */
    void update(Collection<ProcessReported> lastReports) throws IOException {
        List<Group> groups = lastReports.stream()
                .filter(report -> !report.ended() && alive.test(report.process().pid()))
                .map(ProcessReported::process)
                .filter(process -> !process.httpAddress().isEmpty())
                .map(process -> new Group(List.of(process.httpAddress()), Map.of("job", job(process.party()))))
                .toList();
        if (!groups.equals(written)) {
            RunDirectory.writeJson(file, groups);
            written = groups;
        }
    }

    private static String job(String party) {
        return party.equals(Party.SERVER.text()) ? "edge" : party.toLowerCase(Locale.ROOT);
    }
}
