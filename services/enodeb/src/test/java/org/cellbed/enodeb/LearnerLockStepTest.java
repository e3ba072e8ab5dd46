package org.cellbed.enodeb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.FlushOrdered;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.QueueFlushed;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.Transition;
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
    void queuesAreFlushedWhereAPolicyHasOverloadedTheCellAndTheirTasksAreLost() {
        station.say(new LearnerAdvanced(0, 0, 0));
        for (int slot = 0; slot < 5; slot++) {
            assertThat(station.out.take(FlushOrdered.class)).isEmpty();
            station.submit(slot, 1, 1).reportAll(slot + 1.0);
            if (slot < 4) {
                station.say(new LearnerAdvanced(slot + 1, 0, 0));
            }
        }
        // 5 s of work on one of two servers is more than 2 s in the mean; nothing was computed
        assertThat(station.out.take(FlushOrdered.class))
                .containsExactly(new FlushOrdered(1, 1, 5.0), new FlushOrdered(2, 1, 5.0));
        station.out.take(SlotOpened.class);

        List<QueueFlushed.Task> tasks = List.of(new QueueFlushed.Task(0, 1), new QueueFlushed.Task(1, 1));
        station.reportAll(5.0).say(new QueueFlushed(2, 1, 5.0, List.of()));
        assertThat(station.out.take(Transition.class)).isEmpty();
        station.say(new QueueFlushed(1, 1, 5.0, tasks)).say(new LearnerAdvanced(5, 2, 0));

        List<Transition> transitions = station.out.take(Transition.class);
        assertThat(transitions).hasSize(2);
        assertThat(transitions.get(0).outcomes())
                .extracting(TaskOutcome::lossCause)
                .allSatisfy(cause -> assertThat(cause).contains(LossCause.RESET));
        assertThat(station.out.takeOne(SlotOpened.class).loadSeconds()[0]).isEqualTo(3.0);
        assertThat(station.out.take(EventOccurred.class))
                .extracting(EventOccurred::event)
                .contains("queues-flushed", "lost");
    }
}
