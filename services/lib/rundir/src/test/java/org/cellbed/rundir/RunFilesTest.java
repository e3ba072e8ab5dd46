package org.cellbed.rundir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.OutageRecorded;
import org.cellbed.model.message.SlotMeans;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows written to a file of a run are read back unchanged. */
class RunFilesTest {
    private static final ActorOutput ACTOR = ActorOutput.of(
            new double[] {0.25, 0.5, 0.75, 1.0},
            new double[] {0.5, -0.5, 1.5},
            new boolean[] {true, false, true},
            Choosing.SAMPLED);

    @TempDir
    private Path folder;

    @Test
    void tasks() throws IOException {
        try (TasksFile file = new TasksFile(folder)) {
            file.add(transition());
        }
        assertThat(TasksFile.read(folder))
                .containsExactly(new TasksFile.Row(
                        2,
                        7,
                        3,
                        "7-3",
                        3.5,
                        1_000,
                        2_000,
                        2,
                        1e-9,
                        1,
                        0.0,
                        0.1,
                        0.2,
                        0.3,
                        0.4,
                        0.0,
                        1.0,
                        TaskStatus.DONE,
                        5));
    }

    @Test
    void slots() throws IOException {
        try (SlotsFile file = new SlotsFile(folder, 2)) {
            file.add(transition(), new SlotMeans(1.0, Double.NaN, 0.5));
        }
        assertThat(SlotsFile.read(folder, 2)).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.slot()).isEqualTo(7);
            assertThat(row.openedSeconds()).isEqualTo(3.5);
            assertThat(row.loadSeconds()).hasSize(2).startsWith(0.125);
            assertThat(row.loadSeconds()[1]).isNaN();
            assertThat(row.loadVariance()).isEqualTo(0.0625);
            assertThat(row.meanDelaySeconds()).isEqualTo(1.0);
            assertThat(row.utility()).isNaN();
        });
    }

    @Test
    void actors() throws IOException {
        try (ActorsFile file = new ActorsFile(folder, 2)) {
            file.add(transition());
        }
        assertThat(ActorsFile.read(folder, 2)).containsExactly(new ActorsFile.Row(2, 7, 3, 5, ACTOR));
    }

    @Test
    void whatAnActorSawOfItsOwnIsWholeOrAbsent() throws IOException {
        try (ActorsFile file = new ActorsFile(folder, 2)) {
            file.add(transition());
        }
        replace(ActorsFile.NAME, "0.25,0.5,0.75", "0.25,,0.75");
        assertThatThrownBy(() -> ActorsFile.read(folder, 2))
                .hasMessageContaining(
                        "actors.csv:2: column own_bits: found '0.25', expected numbers in all columns own_*");
    }

    @Test
    void aValueThatARecordRefusesIsToldWithItsLine() throws IOException {
        try (ActorsFile file = new ActorsFile(folder, 2)) {
            file.add(transition());
        }
        replace(ActorsFile.NAME, "5,1,0.0,", "5,1,2.0,");
        assertThatThrownBy(() -> ActorsFile.read(folder, 2))
                .isInstanceOf(RunReadException.class)
                .hasMessageContaining("actors.csv:2: epsilon is 2.0, expected 0 to 1");
    }

    @Test
    void events() throws IOException {
        try (CsvFile<EventOccurred> file = EventsFile.create(folder)) {
            file.add(new EventOccurred(1.5, EventKind.TRACE_MENDED, "device-1", "a \"b\", c"));
        }
        assertThat(EventsFile.read(folder))
                .containsExactly(new EventsFile.Row(2, 1.5, EventKind.TRACE_MENDED, "device-1", "a \"b\", c"));
    }

    @Test
    void outages() throws IOException {
        try (CsvFile<OutageRecorded> file = OutagesFile.create(folder)) {
            file.add(new OutageRecorded(2, 1.0, 2.5));
        }
        assertThat(OutagesFile.read(folder)).containsExactly(new OutagesFile.Row(2, 2, 1.0, 2.5));
    }

    @Test
    void updatesOfTheLearner() throws IOException {
        LearnerUpdated update = new LearnerUpdated(1, 2, 3, 0.5, Double.NaN, 1.6, 0.1, 0.2, 0.3, 0.4, 1.5, 128);
        assertThat(LearnerFile.read(folder)).isEmpty();
        try (CsvFile<LearnerUpdated> file = LearnerFile.create(folder)) {
            file.add(update);
        }
        assertThat(LearnerFile.read(folder)).containsExactly(update);
    }

    @Test
    void theSummary() throws IOException {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("local", 0.25);
        shares.put("server_1", 0.75);
        CellSummary summary = new CellSummary(
                3,
                1.5,
                false,
                new CellSummary.Delay(1.0, 0.5, 2.0, null),
                null,
                new CellSummary.Utility(-1.0, -3.0),
                shares,
                2.0,
                new CellSummary.Ledger(4, 2, 1, 1, Map.of("late", 1L)));
        assertThat(CellSummary.find(folder)).isEmpty();

        summary.write(folder);

        assertThat(CellSummary.find(folder)).contains(summary);
        assertThat(summary.share(1)).isEqualTo(0.75);
        assertThat(summary.share(2)).isZero();
    }

    @Test
    void columnsAreFoundByNameWhereverTheyStand() throws IOException {
        Files.writeString(folder.resolve(OutagesFile.NAME), "to_s,later,server,from_s\n2.5,x,2,1.0\n");
        assertThat(OutagesFile.read(folder)).containsExactly(new OutagesFile.Row(2, 2, 1.0, 2.5));
    }

    private void replace(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String before = Files.readString(file);
        assertThat(before).contains(from);
        Files.writeString(file, before.replace(from, to));
    }

    private static Transition transition() {
        boolean[] first = {true, false};
        SlotOpened opened = new SlotOpened(
                7,
                3.5,
                new double[] {0.125, 0.0},
                first,
                first,
                first,
                new double[] {1e9, 1e9},
                new int[] {3},
                new double[] {1e-9},
                new double[] {1e9},
                5);
        TaskOutcome task = new TaskOutcome(
                3,
                1_000,
                2_000,
                2,
                1e-9,
                0.0,
                0.0,
                0.1,
                0.2,
                0.3,
                0.4,
                0.0,
                1.0,
                TaskStatus.DONE,
                Optional.empty(),
                5,
                Optional.of(ACTOR),
                false);
        return new Transition(opened, 1, 0.0625, List.of(task), new double[2], first);
    }
}
