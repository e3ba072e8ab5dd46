package org.cellbed.rundir;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cellbed.model.scenario.Scenario;

/** The folder of a run. No other run overwrites it. */
public final class RunDirectory {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final Path folder;
    private final int cells;

    private RunDirectory(Path folder, int cells) {
        this.folder = folder;
        this.cells = cells;
    }

    /**
     * Creates the folder of a run, and, if it has several cells, their folders.
     *
     * @throws BadOutput if the place is taken or cannot be written
     */
    public static RunDirectory create(Path folder, int cells) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new BadOutput("--out " + folder + ": found a file, expected a folder that is new or empty");
            }
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new BadOutput(
                        "--out " + folder + ": found a folder that is not empty, expected a new or empty folder");
            }
            RunDirectory run = new RunDirectory(folder, cells);
            for (int cell = 1; cell <= cells; cell++) {
                Files.createDirectories(run.ofCell(cell));
            }
            Files.delete(Files.createTempFile(folder, "write", ".test"));
            return run;
        } catch (IOException e) {
            throw new BadOutput("--out " + folder + ": found a place that cannot be written ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "), expected a folder that is new or empty");
        }
    }

    /** Returns the default name of a run's folder: scenario, policy and time of day. */
    public static String name(Scenario scenario) {
        String time =
                DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").format(LocalDateTime.now(ZoneId.systemDefault()));
        return String.join("-", scenario.name(), scenario.policy(), time);
    }

    /** Opens the folder of a resumed run, made by {@link #create}; its recorder rewrites its files from the start. */
    public static RunDirectory reopen(Path folder, int cells) {
        return new RunDirectory(folder, cells);
    }

    /** Returns the folder of the run. */
    public Path folder() {
        return folder;
    }

    /** Returns the folder of a cell: that of the run itself if it has one cell. */
    public Path ofCell(int cell) {
        return cells == 1 ? folder : folder.resolve("cells").resolve(Integer.toString(cell));
    }

    /** Writes a file, replacing it whole. */
    public static void writeText(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(beside, text);
        try {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Writes an object as JSON, replacing the file whole. */
    public static void writeJson(Path file, Object content) throws IOException {
        writeText(file, json(content) + "\n");
    }

    /** Returns an object as JSON for people. */
    public static String json(Object content) throws IOException {
        return WRITER.writeValueAsString(content);
    }

    /** Removes a folder and its content, if it exists. */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> walk = Files.walk(folder)) {
            contents = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) {
            Files.deleteIfExists(path);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
