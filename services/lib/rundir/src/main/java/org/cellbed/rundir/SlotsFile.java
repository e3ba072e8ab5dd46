package org.cellbed.rundir;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.model.message.SlotMeans;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.Transition;

/** slots.csv: a row per slot. Not thread-safe. */
public final class SlotsFile implements Closeable {
    /** The name of the file. */
    public static final String NAME = "slots.csv";

    /** The columns of slots.csv, which depend on the number of servers. */
    public static final class Table extends Columns<Ended> {
        /** The slot's number. */
        public final Column.Wholes slot = whole("slot", ended -> ended.opened().slot());

        final Column.Numbers opened = number("opened_s", ended -> ended.opened().openedSeconds());

        /** The load of each server, from server 1 on. */
        public final List<Column.Numbers> loads;

        /** The variance of the loads. */
        public final Column.Numbers variance;

        /** The mean delay of the slot's tasks. */
        public final Column.Numbers delay;

        /** The mean utility of these tasks. */
        public final Column.Numbers utility;

        /** Creates the columns for servers 1 to a number. */
        public Table(int maxServers) {
            loads = IntStream.rangeClosed(1, maxServers)
                    .mapToObj(server -> numberOrEmpty("ld_" + server, ended -> ended.loadSeconds(server)))
                    .toList();
            variance = number("var_ld", ended -> ended.transition().loadVariance());
            delay = numberOrEmpty("mean_delay_s", ended -> ended.means().delaySeconds());
            utility = numberOrEmpty("utility", ended -> ended.means().utility());
        }

        private Row read(CsvRow row) throws RunReadException {
            double[] loadSeconds = new double[loads.size()];
            for (int k = 0; k < loadSeconds.length; k++) {
                loadSeconds[k] = loads.get(k).of(row);
            }
            return new Row(
                    row.line(),
                    slot.of(row),
                    opened.of(row),
                    loadSeconds,
                    variance.of(row),
                    delay.of(row),
                    utility.of(row));
        }
    }

    /**
     * A row. An empty cell is NaN.
     *
     * @param line its line in the file, from 1
     * @param slot from 0
     * @param openedSeconds when it opened
     * @param loadSeconds [maxServers] the loads as broadcast; NaN for an absent server
     * @param loadVariance eq. 19, square seconds
     * @param meanDelaySeconds over done and timed-out tasks
     * @param utility the mean of eq. 20 over the same tasks
     */
    public record Row(
            int line,
            int slot,
            double openedSeconds,
            double[] loadSeconds,
            double loadVariance,
            double meanDelaySeconds,
            double utility) {}

    /** The content of a row. */
    private record Ended(Transition transition, SlotMeans means) {
        SlotOpened opened() {
            return transition.opened();
        }

        /** Returns the load of a server; NaN if it is absent. */
        double loadSeconds(int server) {
            return opened().present()[server - 1] ? opened().loadSeconds()[server - 1] : Double.NaN;
        }
    }

    private final CsvFile<Ended> file;

    /** Creates the file of a cell. */
    public SlotsFile(Path folder, int maxServers) throws IOException {
        this.file = new Table(maxServers).create(folder.resolve(NAME));
    }

    /**
     * Reads the file of a cell.
     *
     * @throws RunReadException if it is missing or malformed
     */
    public static List<Row> read(Path folder, int maxServers) throws RunReadException {
        Table columns = new Table(maxServers);
        return columns.read(folder.resolve(NAME), columns::read);
    }

    /** Adds a slot that has ended. */
    public void add(Transition transition, SlotMeans means) {
        file.add(new Ended(transition, means));
    }

    /** Flushes the buffered rows. */
    public void flush() {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
