package org.cellbed.rundir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellbed.model.message.EventKind;
import org.junit.jupiter.api.Test;

/** Each column is declared once: in the class of its file. */
class ColumnNamesTest {
    private static final Path REPOSITORY = repository();

    /** Columns of a radio trace, and a measure of experiments, have these names as well. */
    private static final Set<String> OF_OTHERS_TOO = Set.of("time_s", "var_ld");

    /** A file that is read as a tree, or a key that is taken from one. */
    private static final Pattern READ_AS_TREE =
            Pattern.compile("JsonNode\\.class|\\b(manifest|summary|model|view|body|json)\\.(path|get|at)\\(\"");

    private static final List<String> FILES = List.of(
            TasksFile.NAME,
            SlotsFile.NAME,
            ActorsFile.NAME,
            LearnerFile.NAME,
            DevicesFile.NAME,
            ServersFile.NAME,
            OutagesFile.NAME,
            EventsFile.NAME,
            LaunchesFile.NAME,
            DifferencesFile.NAME,
            CellSummary.NAME,
            ProcessRecord.NAME,
            Manifest.FILE,
            RunRecord.SCENARIO);

    @Test
    void noMainCodeButTheClassOfItsFileNamesAFileOrColumnOfARun() throws IOException {
        Set<String> banned = banned();
        Set<String> found = new TreeSet<>();
        for (Path source : sources()) {
            String code = Files.readString(source);
            banned.stream()
                    .filter(name -> code.contains('"' + name + '"'))
                    .forEach(name -> found.add(source.getFileName() + ": " + name));
        }
        assertThat(banned).contains("t_wait_s", "ld_", "tasks.csv");
        assertThat(found).isEmpty();
    }

    @Test
    void noMainCodeReadsJsonOfARunOtherThanAsARecord() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path source : sources()) {
            if (READ_AS_TREE.matcher(Files.readString(source)).find()) {
                found.add(source.getFileName().toString());
            }
        }
        assertThat(READ_AS_TREE.matcher("manifest.path(\"policy\")").find()).isTrue();
        assertThat(READ_AS_TREE.matcher("JsonFile.read(file, JsonNode.class)").find())
                .isTrue();
        assertThat(found).isEmpty();
    }

    @Test
    void theTableInDocsHasTheColumnsOfTasksCsvInTheirOrder() throws IOException {
        String document = Files.readString(REPOSITORY.resolve("docs/run-directory.md"));
        int begin = document.indexOf("## " + TasksFile.NAME);
        String table = document.substring(document.indexOf("| --- |", begin), document.indexOf("\n\n", begin + 20));
        List<String> documented = table.lines()
                .skip(1)
                .flatMap(line -> Pattern.compile("`([a-z_]+)`")
                        .matcher(line.split("\\|", -1)[1])
                        .results())
                .map(name -> name.group(1))
                .toList();
        assertThat(documented).isEqualTo(TasksFile.COLUMNS.names());
    }

    @Test
    void theRowOfEventsCsvInDocsNamesEveryKindOfEvent() throws IOException {
        String row = Files.readAllLines(REPOSITORY.resolve("docs/run-directory.md")).stream()
                .filter(line -> line.startsWith("| `" + EventsFile.NAME + "`"))
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .contains(Arrays.stream(EventKind.values()).map(EventKind::text).toList());
    }

    private static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs/adr"))) {
                return folder;
            }
        }
        throw new IllegalStateException("found no docs/adr above " + Path.of("").toAbsolutePath());
    }

    private static Set<String> banned() {
        Set<String> names = new TreeSet<>(FILES);
        names.addAll(List.of("ld_", "logit_", "allowed_", "own_"));
        Stream.of(
                        TasksFile.COLUMNS,
                        new SlotsFile.Table(1),
                        new ActorsFile.Table(List.of("x"), 1),
                        LearnerFile.COLUMNS,
                        DevicesFile.COLUMNS,
                        ServersFile.COLUMNS,
                        OutagesFile.COLUMNS,
                        EventsFile.COLUMNS,
                        LaunchesFile.COLUMNS,
                        DifferencesFile.COLUMNS)
                .flatMap(columns -> columns.names().stream())
                .filter(name -> name.contains("_"))
                .forEach(names::add);
        names.removeAll(OF_OTHERS_TOO);
        return names;
    }

    /** Without the codecs, whose messages name fields of the contract. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("services"))) {
            List<Path> sources =
                    files.filter(file -> isChecked(REPOSITORY.relativize(file))).toList();
            assertThat(sources).hasSizeGreaterThan(300);
            return sources;
        }
    }

    private static boolean isChecked(Path file) {
        String path = file.toString();
        return path.endsWith(".java")
                && path.contains("src/main/java")
                && !path.contains("/rundir/")
                && !path.contains("/codec/");
    }
}
