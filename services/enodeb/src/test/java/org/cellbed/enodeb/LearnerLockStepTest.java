package org.cellbed.enodeb;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** One device, two servers of 1e9 cycles a second, slots of one second: each task is a second's work. */
class LearnerLockStepTest {
    private final Cell cell = new CellBuilder()
            .devices(1)
            .servers(2, 2)
            .serverHz(1e9, 1e9)
            .slotSeconds(1.0)
            .cell(1);
    private final Station station = Station.training(cell, 20).begun();

    @Test
    void noSlotOpensBeforeTheLearnerHasLearnedWhatIsDue() {
        assertThat(station.out.takeOne(EmissionsClosed.class)).isEqualTo(new EmissionsClosed(0, 0));
        assertThat(station.out.take(SlotOpened.class)).isEmpty();

        station.say(new LearnerAdvanced(0, 0, 7));
        assertThat(station.out.takeOne(SlotOpened.class).policyVersion()).isEqualTo(7);

        station.submit(0, 1, 0).reportAll(1.0);
        station.say(new LearnerAdvanced(0, 0, 8));
        assertThat(station.out.take(SlotOpened.class)).isEmpty();
        station.say(new LearnerAdvanced(1, 0, 8));
        assertThat(station.out.takeOne(SlotOpened.class).policyVersion()).isEqualTo(8);
    }

    @Test
    void aRunThatIsStoppedBeforeItsFirstSlotDoesNotWaitForTheLearner() {
        Station early = Station.training(cell, 20);
        early.say(new StopRequested());

        assertThat(early.enodeb.finished()).isTrue();
        assertThat(early.out.take(RunFinished.class)).contains(new RunFinished(0, 0, 0.0));
    }

    @Test
    void whileAPolicyIsTrainedAServerTakesNoTasksFromALimitOfItsLoadOn() {
        station.say(new LearnerAdvanced(0, 0, 0));
        assertThat(station.out.takeOne(SlotOpened.class).admitting()).containsExactly(true, true);
        for (int slot = 0; slot < 2; slot++) {
            station.submit(slot, 1, 1).reportAll(slot + 1.0).say(new LearnerAdvanced(slot + 1, 0, 0));
        }
        // two seconds' work, nothing of which was done
        assertThat(station.out.take(SlotOpened.class))
                .extracting(SlotOpened::admitting)
                .containsExactly(new boolean[] {true, true}, new boolean[] {false, true});
    }

    @Test
    void aServerThatIsDownTakesThemAsElsePoliciesWouldNotLearnToAvoidIt() {
        station.say(new OutageRequested(1, 2, 1)).say(new LearnerAdvanced(0, 0, 0));
        for (int slot = 0; slot < 3; slot++) {
            station.submit(slot, 1, 1).reportAll(slot + 1.0).say(new LearnerAdvanced(slot + 1, 0, 0));
        }
        assertThat(station.out.take(SlotOpened.class))
                .extracting(opened -> opened.admitting()[0])
                .containsExactly(true, true, true, false);
    }

    @Test
    void whereNoneIsTrainedItTakesThemWhateverItsLoad() {
        Station untrained = Station.virtual(cell, 20).begun();
        for (int slot = 0; slot < 5; slot++) {
            untrained.submit(slot, 1, 1).reportAll(slot + 1.0);
        }
        assertThat(untrained.out.take(SlotOpened.class))
                .hasSize(6)
                .allSatisfy(opened -> assertThat(opened.admitting()).containsExactly(true, true));
    }
}
