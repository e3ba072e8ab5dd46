package org.cellbed.simulator.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellbed.model.message.Timing;
import org.cellbed.rundir.CellRecorder;
import org.cellbed.simulator.SimulatedCell;
import org.cellbed.simulator.wire.Links;

/**
 * A case in virtual time, checked at every step.
 *
 * @param journal the messages to the observers, in order
 * @param files the recorded files, by name
 * @param delivered the number of delivered messages
 * @param ends the counts of tasks by how they ended
 */
record VirtualRun(String journal, Map<String, String> files, long delivered, Map<String, Integer> ends) {
    private static final int MOST_MESSAGES = 400_000;

    static VirtualRun of(RandomCase random, Links links, Path folder) {
        try {
            return run(random, links, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VirtualRun run(RandomCase random, Links links, Path folder) throws IOException {
        LedgerCheck ledger = new LedgerCheck(random.cell(), random.slots(), Timing.VIRTUAL);
        WatchedLinks watched =
                new WatchedLinks(links, List.of(new LinkCheck(random.cell()), new ServerCheck(random.cell()), ledger));
        JournalText journal = new JournalText();
        Files.createDirectories(folder);
        try (CellRecorder recorder = new CellRecorder(folder, random.cell().constants(), true, Optional.empty())) {
            SimulatedCell cell = new SimulatedCell(
                    random.cell(),
                    random.slots(),
                    random.policy(),
                    watched,
                    List.of(new Observers(List.of(journal, recorder))));
            if (!cell.advance(MOST_MESSAGES)) {
                throw new AssertionError("no end after " + MOST_MESSAGES + " messages");
            }
        }
        ledger.balance(false);
        return new VirtualRun(journal.text(), contents(folder), watched.delivered(), ledger.ends());
    }

    /** Fails if the observers of another run received other messages, with the first difference. */
    void journalSameAs(String other) {
        same("journal", other, journal);
    }

    /** Fails if a byte differs, with the first line that does. */
    void sameAs(VirtualRun other) {
        same("journal", journal, other.journal);
        assertThat(files.keySet()).isEqualTo(other.files.keySet());
        files.forEach((name, text) -> same(name, text, other.files.getOrDefault(name, "")));
    }

    private static void same(String name, String text, String other) {
        List<String> lines = text.lines().toList();
        List<String> others = other.lines().toList();
        for (int line = 0; line < Math.min(lines.size(), others.size()); line++) {
            assertThat(lines.get(line)).as("%s, line %s", name, line + 1).isEqualTo(others.get(line));
        }
        assertThat(text).as(name).hasSameSizeAs(other);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
