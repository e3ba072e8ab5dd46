package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.model.cell.DeviceProfile;

/** devices.csv: a row for each joining of a device. */
public final class DevicesFile {
    /** The name of the file. */
    public static final String NAME = "devices.csv";

    /** The columns. */
    public static final Table COLUMNS = new Table();

    /** The columns of devices.csv. */
    public static final class Table extends Columns<Joined> {
        final Column.Wholes device = whole("device", joined -> joined.profile().device());

        /** The computing frequency of the device. */
        public final Column.Numbers frequency =
                number("f_local_hz", joined -> joined.profile().localHz());

        final Column.Numbers gain = numberOrEmpty(
                "gain",
                joined -> joined.profile().traced()
                        ? Double.NaN
                        : joined.profile().meanGain());
        final Column.Numbers distance =
                numberOrEmpty("distance_m", joined -> joined.profile().distanceM());
        final Column.Wholes fromSlot = whole("from_slot", Joined::fromSlot);

        private Table() {}

        private Row read(CsvRow row) throws RunReadException {
            return new Row(
                    row.line(), device.of(row), frequency.of(row), gain.of(row), distance.of(row), fromSlot.of(row));
        }
    }

    /**
     * A row. An empty cell is NaN.
     *
     * @param line its line in the file, from 1
     * @param device index, from 1
     * @param localHz its own computing frequency
     * @param gain linear channel gain; NaN if a trace determines the channel
     * @param distanceM metres from the eNodeB; NaN if a trace determines the channel
     * @param fromSlot its first slot
     */
    public record Row(int line, int device, double localHz, double gain, double distanceM, int fromSlot) {}

    /**
     * The content of a row.
     *
     * @param fromSlot the first slot of the device
     */
    public record Joined(DeviceProfile profile, int fromSlot) {}

    private DevicesFile() {}

    /** Creates the file of a cell. */
    public static CsvFile<Joined> create(Path folder) throws IOException {
        return COLUMNS.create(folder.resolve(NAME));
    }

    /**
     * Reads the file of a cell.
     *
     * @throws RunReadException if it is missing or malformed
     */
    public static List<Row> read(Path folder) throws RunReadException {
        return COLUMNS.read(folder.resolve(NAME), COLUMNS::read);
    }
}
