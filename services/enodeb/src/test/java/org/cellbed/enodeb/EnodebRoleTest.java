package org.cellbed.enodeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.role.Address;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** In virtual time: two devices, two servers of 1e9 cycles a second, slots of one second, tasks of 1e9 cycles. */
class EnodebRoleTest {
    private static final long WORK = 1_000_000_000L;

    @Test
    void aSlotOpensClosesAndIsFollowedByTheNextInLockStep() {
        Station station = Station.virtual(cell().cell(1), 5).begun();
        assertThat(station.out.takeOne(SlotOpened.class).slot()).isZero();

        station.submit(0, 1, 1);
        assertThat(station.out.take(TaskUploaded.class)).isEmpty();
        station.submit(0, 2, 2);
        assertThat(station.out.take(TaskUploaded.class)).hasSize(2);
        assertThat(station.out.take(TimeAdvanced.class))
                .containsExactly(new TimeAdvanced(1.0, true), new TimeAdvanced(1.0, true));

        station.report(1, 1.0, 0, 0);
        assertThat(station.out.take(SlotOpened.class)).isEmpty();
        station.report(2, 1.0, 0, 0);
        assertThat(station.out.takeOne(SlotOpened.class).slot()).isEqualTo(1);
    }

    @Test
    void thoseWhoOffloadShareTheBand() {
        Cell cell = cell().cell(1);
        Station station = Station.virtual(cell, 5).begun();

        station.submit(0, 1, 1).submit(0, 2, 2);

        double gain = cell.device(1).meanGain();
        assertThat(station.out.take(TaskUploaded.class).get(0).uploadSeconds())
                .isEqualTo(cell.constants().radio().uploadSeconds(4e6, gain, 2));
    }

    @Test
    void loadIsGrantedWorkThatIsNotDone() {
        Station station = Station.virtual(cell().cell(1), 5).begun();
        station.submit(0, 1, 1).submit(0, 2, 1);
        station.say(new LoadReported(1, 1, 1.0, WORK, 0, 0.25e9)).report(2, 1.0, 0, 0);

        SlotOpened opened = station.out.take(SlotOpened.class).get(1);

        assertThat(opened.loadSeconds()).containsExactly(1.75, 0.0);
    }

    @Test
    void theBroadcastCanLeaveOutWhatIsBeingUploaded() {
        Station station = Station.virtual(cell().broadcastsArrived().cell(1), 5).begun();
        station.submit(0, 1, 1).submit(0, 2, 1);
        station.say(new LoadReported(1, 1, 1.0, WORK, 0, 0.25e9)).report(2, 1.0, 0, 0);

        assertThat(station.out.take(SlotOpened.class).get(1).loadSeconds()).containsExactly(0.75, 0.0);
    }

    @Test
    void theTransitionHasKTheVarianceAfterTheDecisionsAndBothStates() {
        Station station = Station.virtual(cell().cell(1), 5).begun();
        station.submit(0, 1, 1).submitNone(0, 2);
        station.complete(0, 1, 1, 0.0).report(1, 1.0, WORK, WORK).report(2, 1.0, 0, 0);

        Transition transition = station.out.takeOne(Transition.class);

        assertThat(transition.offloaders()).isEqualTo(1);
        assertThat(transition.loadVariance()).isEqualTo(0.25);
        assertThat(transition.nextLoadSeconds()).containsExactly(0.0, 0.0);
        assertThat(transition.outcomes()).extracting(TaskOutcome::status).containsExactly(TaskStatus.DONE);
    }

    @Test
    void transitionsWaitForTheirTasksAndKeepTheOrderOfTheSlots() {
        Station station = Station.virtual(cell().cell(1), 5).begun();
        station.submit(0, 1, 1).submitNone(0, 2).reportAll(1.0);
        station.submitNone(1, 1).submitNone(1, 2).reportAll(2.0);
        assertThat(station.out.take(Transition.class)).isEmpty();

        station.submitNone(2, 1).submitNone(2, 2).complete(0, 1, 1, 1.5).reportAll(3.0);

        assertThat(station.out.take(Transition.class))
                .extracting(Transition::slot)
                .containsExactly(0, 1, 2);
    }

    @Test
    void aLocalTaskEndsInEmulatedTimeAlthoughItsDelayIsKnownAtOnce() {
        Station station = Station.virtual(cell().slotSeconds(0.4).cell(1), 5).begun();
        station.submit(0, 1, 0).submitNone(0, 2).reportAll(0.4);
        station.submitNone(1, 1).submitNone(1, 2).reportAll(0.8);
        assertThat(station.out.take(Transition.class)).isEmpty();

        station.submitNone(2, 1).submitNone(2, 2).reportAll(3 * 0.4);

        assertThat(station.out.take(Transition.class).get(0).outcomes())
                .extracting(TaskOutcome::delaySeconds)
                .containsExactly(1.0);
    }

    @Test
    void aTaskOverItsDeadlineTimesOutAndItsWorkIsSettledLaterInTheOrderOfTheTasks() {
        Station station = Station.virtual(cell().deadline(0.9).cell(1), 5).begun();
        station.submit(0, 1, 1).submit(0, 2, 2).reportAll(1.0);
        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::status, TaskOutcome::workOpen, TaskOutcome::delaySeconds)
                .containsExactly(tuple(TaskStatus.TIMED_OUT, true, 0.9), tuple(TaskStatus.TIMED_OUT, true, 0.9));

        station.submitNone(1, 1).submitNone(1, 2);
        station.complete(0, 2, 2, 0.0).complete(0, 1, 1, 0.0).complete(0, 1, 1, 0.0);
        station.reportAll(2.0);

        assertThat(station.out.take(TaskSettled.class))
                .extracting(
                        settled -> settled.outcome().device(),
                        settled -> settled.outcome().workOpen())
                .containsExactly(tuple(1, false), tuple(2, false));
    }

    @Test
    void whoAsksIsAssignedAndTheAssignmentIsWhatCounts() {
        CentralPolicy lastServer = (slot, tasks, draws) -> new int[] {2};
        Station station = Station.virtual(cell().cell(1), 5, lastServer).begun();

        station.submit(0, 1, TaskSubmitted.ASK).submit(0, 2, 0);

        assertThat(station.out.takeOne(TaskAssigned.class)).isEqualTo(new TaskAssigned(0, 1, 2));
        assertThat(station.out.takeOne(TaskUploaded.class).server()).isEqualTo(2);
    }

    @Test
    void whoAsksWhereNobodyDecidesHasItsTaskLost() {
        Station station = Station.virtual(cell().cell(1), 5).begun();

        station.submit(0, 1, TaskSubmitted.ASK).submitNone(0, 2).reportAll(1.0);

        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::decision, TaskOutcome::lossCause)
                .containsExactly(tuple(-1, Optional.of(LossCause.LATE)));
    }

    @Test
    void whatIsAskedOfAServerThatIsNotThereIsLost() {
        Station station = Station.virtual(cell().servers(2, 3).cell(1), 5).begun();
        station.submit(0, 1, 3).submitNone(0, 2).reportAll(1.0);

        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::lossCause)
                .containsExactly(Optional.of(LossCause.SERVER_GONE));
    }

    @Test
    void uploadsUnderWayAreLostWithServer1AndTakenBackFromTheOthers() {
        Cell cell = cell().slotSeconds(0.001)
                .event(new TimedEvent.DetachServer(1, 1))
                .cell(1);
        Station station = Station.virtual(cell, 5).begun();

        station.submit(0, 1, 2).submitNone(0, 2).reportAll(0.001);

        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::lossCause)
                .containsExactly(Optional.of(LossCause.SERVER_1));
        assertThat(station.out.take(SlotOpened.class).get(1).loadSeconds()).containsExactly(0.0, 0.0);
        station.out.clear();
        station.submitNone(1, 1).submitNone(1, 2);
        assertThat(station.out.take(TimeAdvanced.class)).containsExactly(new TimeAdvanced(0.002, false));
    }

    @Test
    void whenServer1LeavesBeforeItKeptItsPromiseTheOthersAreToldNotToWaitForIt() {
        Station station = Station.virtual(cell().cell(1), 5).begun();
        station.submit(0, 1, 2).submitNone(0, 2);
        station.out.clear();

        station.say(new MemberDeparted(MemberId.server("s1", 1)));

        assertThat(station.out.to(new Address.Server(2))).containsExactly(new TimeAdvanced(1.0, false));
        station.report(2, 1.0, 0, 0);
        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::lossCause)
                .containsExactly(Optional.of(LossCause.SERVER_1));
    }

    @Test
    void whatServer1PassedOnWhileItsPromiseWasOpenMayComeTooLateAndIsLostAlsoWhereItHadReported() {
        Station station = Station.virtual(cell().cell(1), 5).begun();
        station.submit(0, 1, 2).submitNone(0, 2);

        station.report(1, 1.0, 0, 0)
                .say(new MemberDeparted(MemberId.server("s1", 1)))
                .report(2, 1.0, 0, 0);

        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::lossCause)
                .containsExactly(Optional.of(LossCause.SERVER_1));
    }

    @Test
    void whatALeavingDeviceHasUnderWayIsLostToIt() {
        Cell cell = cell().event(new TimedEvent.DetachDevice(1, 2)).cell(1);
        Station station = Station.virtual(cell, 5).begun();

        station.submitNone(0, 1).submit(0, 2, 2).reportAll(1.0);

        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::lossCause)
                .containsExactly(Optional.of(LossCause.DEVICE_GONE));
        assertThat(station.out.take(SlotOpened.class).get(1).devices()).containsExactly(1);
    }

    @Test
    void afterTheLastSlotItGoesOnWithoutTasksUntilAllWorkIsDone() {
        Station station = Station.virtual(cell().cell(1), 1).begun();
        station.submit(0, 1, 1).submitNone(0, 2).reportAll(1.0);
        assertThat(station.out.take(SlotOpened.class)).hasSize(1);
        assertThat(station.enodeb.finished()).isFalse();

        station.complete(0, 1, 1, 0.0).reportAll(2.0);

        assertThat(station.enodeb.finished()).isTrue();
        assertThat(station.out.take(RunFinished.class)).contains(new RunFinished(1, 1, 2.0));
        assertThat(station.out.take(TimeAdvanced.class)).contains(new TimeAdvanced(Double.POSITIVE_INFINITY, true));
    }

    @Test
    void aStopEndsTheRunAfterTheSlotThatIsOpen() {
        Station station = Station.virtual(cell().cell(1), 100).begun();
        station.say(new StopRequested());
        station.submitNone(0, 1).submitNone(0, 2).reportAll(1.0);

        assertThat(station.out.take(RunFinished.class)).contains(new RunFinished(1, 0, 1.0));
        assertThat(station.out.takeOne(Transition.class).slot()).isZero();
    }

    @Test
    void messagesThatComeTwiceHaveTheEffectOfOne() {
        Station station = Station.virtual(cell().cell(1), 5).begun();
        station.submit(0, 1, 1).submit(0, 1, 2).submit(0, 2, 1).submit(0, 2, 1);
        assertThat(station.out.take(TaskUploaded.class))
                .extracting(TaskUploaded::server)
                .containsExactly(1, 1);

        station.complete(0, 1, 1, 0.0)
                .complete(0, 1, 1, 9.0)
                .complete(0, 2, 1, 1.0)
                .reportAll(1.0)
                .reportAll(1.0);

        assertThat(station.out.takeOne(Transition.class).outcomes().get(0).waitSeconds())
                .isZero();
    }

    @Test
    void anOutcomeTellsHowLongTheDevicesOwnQueueWasAlsoOfATaskThatIsOffloaded() {
        Station station = Station.virtual(cell().cell(1), 5).begun();
        station.submit(0, 1, 1, 0.75)
                .submit(0, 2, 2, 0.25)
                .complete(0, 1, 1, 0.0)
                .complete(0, 2, 2, 0.0)
                .reportAll(1.0);

        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::localWaitSeconds)
                .containsExactly(0.75, 0.25);
    }

    private static CellBuilder cell() {
        return new CellBuilder().serverHz(1e9, 1e9).slotSeconds(1.0);
    }
}
