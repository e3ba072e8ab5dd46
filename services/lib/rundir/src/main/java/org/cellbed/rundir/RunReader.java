package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cellbed.model.message.Timing;

/** A reader of run directories. */
public final class RunReader {
    private RunReader() {}

    /**
     * Reads all files of a run.
     *
     * @throws RunReadException if a file is missing or malformed
     */
    public static Run read(Path folder) throws RunReadException {
        if (!Files.isDirectory(folder)) {
            throw new RunReadException(folder, "found no such directory, expected that of a run");
        }
        Manifest manifest = Manifest.read(folder);
        boolean virtual = timing(folder, manifest) == Timing.VIRTUAL;
        List<CellRun> cells = new ArrayList<>();
        for (int cell : cellNumbers(folder)) {
            cells.add(cell == 0 ? cell(1, folder, virtual) : cell(cell, folder.resolve("cells/" + cell), virtual));
        }
        return new Run(folder, manifest, CellSummary.find(folder), List.copyOf(cells), ProcessRecord.read(folder));
    }

    private static Timing timing(Path folder, Manifest manifest) throws RunReadException {
        try {
            return manifest.plan().timing();
        } catch (IllegalArgumentException e) {
            throw new RunReadException(folder.resolve(Manifest.FILE), String.valueOf(e.getMessage()));
        }
    }

    /** Returns the numbers of the folders of cells; a single 0 if the run has one cell, whose files are at the top. */
    private static List<Integer> cellNumbers(Path run) throws RunReadException {
        Path cells = run.resolve("cells");
        if (!Files.isDirectory(cells)) {
            return List.of(0);
        }
        try (Stream<Path> inner = Files.list(cells)) {
            return inner.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,8}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RunReadException(cells, "cannot be read: " + e.getMessage());
        }
    }

    private static CellRun cell(int number, Path folder, boolean virtual) throws RunReadException {
        Manifest.Model model = Manifest.read(folder).model();
        return new CellRun(
                number,
                folder,
                virtual,
                model,
                TasksFile.read(folder),
                SlotsFile.read(folder, model.maxServers()),
                DevicesFile.read(folder),
                ServersFile.read(folder),
                OutagesFile.read(folder),
                EventsFile.read(folder));
    }
}
