package org.cellbed.rundir;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.learned.Observation;

/**
 * actors.csv: a row per task that a device's actor decided on, in the order of slot and device. The file is created
 * with its first row. Not thread-safe.
 */
public final class ActorsFile implements Closeable {
    /** The name of the file. */
    public static final String NAME = "actors.csv";

    /** The columns of actors.csv, which depend on the own observations of a device and on the number of servers. */
    static final class Table extends Columns<Decided> {
        private static final String OWN = "own_";

        final Column.Wholes slot = whole("slot", Decided::slot);
        final Column.Wholes device =
                whole("device", decided -> decided.outcome().device());
        final Column.Wholes policyVersion =
                whole("policy_version", decided -> decided.outcome().policyVersion());
        final Column.Wholes sampled =
                whole("sampled", decided -> decided.actor().choosing().sampled() ? 1 : 0);
        final Column.Numbers epsilon =
                number("epsilon", decided -> decided.actor().choosing().epsilon());
        final List<Column.Numbers> own;
        final List<Column.Numbers> logits;
        final List<Column.Wholes> allowed;

        /** Creates the columns; names in {@code own} are without their prefix. */
        Table(List<String> own, int maxServers) {
            this.own = IntStream.range(0, own.size())
                    .mapToObj(k -> numberOrEmpty(OWN + own.get(k), decided -> decided.own(k, own.size())))
                    .toList();
            logits = IntStream.rangeClosed(0, maxServers)
                    .mapToObj(place -> number(
                            "logit_" + place,
                            decided -> decided.actor().logits().get(place)))
                    .toList();
            allowed = IntStream.rangeClosed(0, maxServers)
                    .mapToObj(place -> whole(
                            "allowed_" + place,
                            decided -> decided.actor().allowed().get(place) ? 1 : 0))
                    .toList();
        }

        static Table of(List<String> header, int maxServers) {
            return new Table(
                    header.stream()
                            .filter(name -> name.startsWith(OWN))
                            .map(name -> name.substring(OWN.length()))
                            .toList(),
                    maxServers);
        }

        Row read(CsvRow row) throws RunReadException {
            List<Double> seen = new ArrayList<>();
            for (Column.Numbers column : own) {
                double value = column.of(row);
                if (!Double.isNaN(value)) {
                    seen.add(value);
                }
            }
            if (!seen.isEmpty() && seen.size() < own.size()) {
                throw row.unexpected(own.get(0), "numbers in all columns " + OWN + "* or in none");
            }
            List<Double> said = new ArrayList<>();
            for (Column.Numbers column : logits) {
                said.add(column.of(row));
            }
            List<Boolean> open = new ArrayList<>();
            for (Column.Wholes column : allowed) {
                open.add(column.of(row) == 1);
            }
            Choosing choosing = new Choosing(sampled.of(row) == 1, epsilon.of(row));
            return new Row(
                    row.line(),
                    slot.of(row),
                    device.of(row),
                    policyVersion.of(row),
                    new ActorOutput(seen, said, open, choosing));
        }
    }

    /**
     * A row.
     *
     * @param line its line in the file, from 1
     * @param slot from 0
     * @param device index, from 1
     * @param policyVersion the version of the weights
     */
    public record Row(int line, int slot, int device, int policyVersion, ActorOutput output) {}

    /** The content of a row. */
    private record Decided(int slot, TaskOutcome outcome, ActorOutput actor) {
        /** Returns an own observation; NaN if the device reports a different number of them. */
        double own(int k, int expected) {
            return actor.own().size() == expected ? actor.own().get(k) : Double.NaN;
        }
    }

    private final Path folder;
    private final int maxServers;
    private Optional<CsvFile<Decided>> file = Optional.empty();

    /** Prepares the file of a cell without creating it. */
    public ActorsFile(Path folder, int maxServers) {
        this.folder = folder;
        this.maxServers = maxServers;
    }

    /**
     * Reads the file of a cell; no rows if no device's actor decided.
     *
     * @throws RunReadException if it is malformed
     */
    public static List<Row> read(Path folder, int maxServers) throws RunReadException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? CsvRows.read(file, header -> Table.of(header, maxServers), Table::read) : List.of();
    }

    /** Adds the tasks of a slot. */
    public void add(Transition transition) {
        for (TaskOutcome outcome : transition.outcomes()) {
            outcome.actor().ifPresent(actor -> add(new Decided(transition.slot(), outcome, actor)));
        }
    }

    /** Flushes the buffered rows. */
    public void flush() {
        file.ifPresent(CsvFile::flush);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private void add(Decided decided) {
        file.orElseGet(() -> create(decided.actor())).add(decided);
    }

    /** Creates the file; all actors of a run have the same kinds of observations. */
    private CsvFile<Decided> create(ActorOutput actor) {
        List<String> own = Observation.ownNames(actor.own().size(), maxServers);
        Path path = folder.resolve(NAME);
        try {
            CsvFile<Decided> created = new Table(own, maxServers).create(path);
            file = Optional.of(created);
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }
}
