package org.cellbed.rundir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.cell.Radio;
import org.cellbed.model.message.LearnerFinished;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.Transition;
import org.cellbed.model.testing.RecordingOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellRecorderTest {
    private static final CellConstants CONSTANTS =
            new CellConstants(new Radio(1e6, 0.5, 1e-20), 1e9, 1e6, 1e9, 1.0, 1.0, 10.0, 1);

    @TempDir
    private Path folder;

    @Test
    void aSlotIsRecordedOnceWhateverCameMeanwhile() throws IOException {
        try (CellRecorder recorder = new CellRecorder(folder, CONSTANTS, true, Optional.empty())) {
            for (int slot : new int[] {0, 1, 0, 1, 2}) {
                recorder.receive(transition(slot), Double.NaN, new RecordingOutbox());
            }
            assertThat(recorder.lastSlot()).isEqualTo(2);
        }
        assertThat(Files.readAllLines(folder.resolve("slots.csv"))).hasSize(1 + 3);
    }

    @Test
    void aLearnerIsWaitedForUnlessThereWasNoSlotToLearnFrom() throws IOException {
        for (int slots : new int[] {0, 1}) {
            Path run = Files.createDirectory(folder.resolve(slots + " slots"));
            try (CellRecorder recorder = new CellRecorder(run, CONSTANTS, true, Optional.of("dtomalb"))) {
                for (int slot = 0; slot < slots; slot++) {
                    recorder.receive(transition(slot), Double.NaN, new RecordingOutbox());
                }
                recorder.receive(new RunFinished(slots, 0, slots), Double.NaN, new RecordingOutbox());
                assertThat(recorder.finished()).isEqualTo(slots == 0);

                recorder.receive(new LearnerFinished(0, 0, Optional.empty()), Double.NaN, new RecordingOutbox());
                assertThat(recorder.finished()).isTrue();
            }
        }
    }

    private static Transition transition(int slot) {
        double[] loads = {0.0};
        boolean[] present = {true};
        SlotOpened opened = new SlotOpened(
                slot,
                slot,
                loads,
                present,
                present,
                present,
                new double[] {1e9},
                new int[0],
                new double[0],
                new double[0],
                0);
        return new Transition(opened, 0, 0.0, List.of(), loads, present);
    }
}
