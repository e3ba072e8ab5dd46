package org.cellbed.enodeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Lead;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Timer;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** Two devices, two servers, slots of one second; the clock ends phases. A local task takes one second. */
class RealTimeLedgerTest {
    private static final long WORK = 1_000_000_000L;
    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void theFirstSlotIsAnnouncedSoLongBeforeThatThoseWhoJoinCanBeGivenWeights() {
        Station station = Station.real(cell(NONE), 100).gathered();
        Timer first = new Timer.SlotDue(0);
        assertThat(station.devicesJoined()).isEmpty();
        assertThat(station.out.aheadOf(first)).isZero();
        assertThat(station.out.aheadBy(first)).isEqualTo(Lead.FIRST_OPENING_SECONDS);

        station.at(-Lead.FIRST_OPENING_SECONDS).fire(first);

        assertThat(station.devicesJoined()).hasSize(2);
        assertThat(station.out.takeOne(SlotOpened.class).openedSeconds()).isZero();
        assertThat(station.out.emulatedDue(new Timer.SlotBegins(0))).isZero();
        station.at(0.01).submit(0, 1, 1).submitNone(0, 2);
        assertThat(station.out.aheadBy(new Timer.SlotDue(1))).isEqualTo(Lead.OPENING_SECONDS);
    }

    @Test
    void theSlotIsClosedWhenAllHaveSubmitted() {
        Station station = begun(NONE);
        assertThat(station.out.emulatedDue(new Timer.SlotBegins(0))).isZero();
        station.fire(new Timer.SlotBegins(0));
        assertThat(station.out.wallDue(new Timer.DecisionWindowOver(0))).isEqualTo(EnodebRole.DECISION_WINDOW_SECONDS);

        station.at(0.01).submit(0, 1, 1);
        assertThat(station.out.take(TaskUploaded.class)).isEmpty();
        station.submit(0, 2, 2);

        assertThat(station.out.take(TaskUploaded.class)).hasSize(2);
    }

    @Test
    void theNextSlotIsAnnouncedOnceThisOneHasClosedWithTheLoadThatItWillHave() {
        Station station = begun(NONE);
        Timer next = new Timer.SlotDue(1);
        assertThat(station.out.emulatedDue(next)).isEqualTo(1.0);
        station.at(0.01).submit(0, 1, 1).submitNone(0, 2);
        assertThat(station.out.aheadOf(next)).isEqualTo(1.0);
        double arrivesSeconds = station.out.takeOne(TaskUploaded.class).arrivesSeconds();
        station.out.clear();

        station.at(0.0).report(1, 0.0, 0, 0).fire(next);

        SlotOpened announced = station.out.takeOne(SlotOpened.class);
        assertThat(announced.openedSeconds()).isEqualTo(1.0);
        double hz = announced.computeHz()[0];
        assertThat(announced.loadSeconds()[0]).isCloseTo(WORK / hz - (1.0 - arrivesSeconds), within(1e-9));
    }

    @Test
    void aSubmissionAfterTheWindowIsLateAndTakesNoShareOfTheBand() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 0);
        station.at(0.025).fire(new Timer.DecisionWindowOver(0));
        station.at(0.03).submit(0, 2, 1);
        station.at(1.0).measure(0, 1, 1.0).fire(new Timer.SlotDue(1));

        Transition transition = station.out.takeOne(Transition.class);
        assertThat(transition.offloaders()).isZero();
        assertThat(transition.outcomes().get(1))
                .extracting(TaskOutcome::decision, TaskOutcome::lossCause)
                .containsExactly(-1, Optional.of(LossCause.LATE));
    }

    @Test
    void aSubmissionAfterTheDeadlineOfItsSlotIsStillRecorded() {
        Station station = begun(0.5);
        station.at(0.01).submitNone(0, 1);
        station.at(0.025).fire(new Timer.DecisionWindowOver(0));
        station.at(1.0).fire(new Timer.SlotDue(1));
        assertThat(station.out.take(Transition.class)).isEmpty();

        station.at(1.2).submit(0, 2, 1).fire(new Timer.DecisionWindowOver(1));

        assertThat(station.out.takeOne(Transition.class).outcomes())
                .extracting(TaskOutcome::lossCause)
                .containsExactly(Optional.of(LossCause.LATE));
    }

    @Test
    void whoHasNotSubmittedWhenTheSlotIsStaleIsNotWaitedFor() {
        Station station = begun(NONE);
        station.at(0.01).submitNone(0, 1);
        station.at(0.025).fire(new Timer.DecisionWindowOver(0));
        assertThat(station.out.wallDue(new Timer.SlotStale(0))).isEqualTo(Lease.SECONDS);
        station.at(1.0).fire(new Timer.SlotDue(1)).fire(new Timer.DecisionWindowOver(1));

        station.at(5.0).fire(new Timer.SlotStale(0)).fire(new Timer.SlotDue(5));

        assertThat(station.out.takeOne(Transition.class).outcomes()).isEmpty();
    }

    @Test
    void aLocalTaskMayBeDoneBeforeTheSlotIsClosed() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 0);
        station.at(0.02).measure(0, 1, 0.02);
        station.at(0.025).submitNone(0, 2);
        station.at(1.0).fire(new Timer.SlotDue(1));

        assertThat(only(station.out.takeOne(Transition.class)).delaySeconds()).isEqualTo(0.02);
    }

    @Test
    void aResultThatNeverReachesItsDeviceIsLostAfterItWasOverdueTwice() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 0).submitNone(0, 2);
        station.at(1.0).fire(new Timer.SlotDue(1)).fire(new Timer.DecisionWindowOver(1));
        station.at(5.0).fire(new Timer.SlotStale(0)).fire(new Timer.SlotDue(5));
        assertThat(station.out.take(Transition.class)).isEmpty();
        assertThat(station.out.wallDue(new Timer.SlotStale(0))).isEqualTo(Lease.SECONDS);

        station.at(10.0).fire(new Timer.SlotStale(0)).fire(new Timer.SlotDue(10));

        assertThat(only(station.out.takeOne(Transition.class)).lossCause()).contains(LossCause.UNMEASURED);
    }

    @Test
    void workOfATimedOutTaskIsSettledAlsoWhereOnlyItsDeviceSaysThatItIsDone() {
        Station station = begun(0.5);
        station.at(0.01).submit(0, 1, 1).submitNone(0, 2);
        station.at(1.0).fire(new Timer.SlotDue(1)).fire(new Timer.DecisionWindowOver(1));
        assertThat(only(station.out.takeOne(Transition.class)).workOpen()).isTrue();

        station.at(1.5).measure(0, 1, 1.5).at(2.0).fire(new Timer.SlotDue(2));

        TaskOutcome settled = station.out.takeOne(TaskSettled.class).outcome();
        assertThat(settled.status()).isEqualTo(TaskStatus.TIMED_OUT);
        assertThat(settled.delaySeconds()).isEqualTo(0.5);
        station.complete(0, 1, 1, 0.0).at(3.0).fire(new Timer.SlotDue(3));
        assertThat(station.out.take(TaskSettled.class)).isEmpty();
    }

    @Test
    void aTaskWhoseResultWasMeasuredStaysDoneWhenItsServerLeaves() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 2).submitNone(0, 2);
        station.at(1.2).measure(0, 1, 1.2).say(new MemberDeparted(MemberId.server("s2", 1)));

        station.at(1.3).fire(new Timer.SlotDue(1)).fire(new Timer.DecisionWindowOver(1));

        assertThat(only(station.out.takeOne(Transition.class)).status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void aTaskWhoseServerLeavesIsLost() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 2).submitNone(0, 2).say(new MemberDeparted(MemberId.server("s2", 1)));

        station.at(1.0).fire(new Timer.SlotDue(1)).fire(new Timer.DecisionWindowOver(1));

        assertThat(only(station.out.takeOne(Transition.class)).lossCause()).contains(LossCause.SERVER_GONE);
        assertThat(station.out.take(SlotOpened.class).get(1).present()).containsExactly(true, false);
    }

    @Test
    void aTaskThatServer1NeverPassedOnIsLostOnceItsServerIsSeenToBePastIt() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 2).submitNone(0, 2);
        station.at(1.0).fire(new Timer.SlotDue(1)).submitNone(1, 1).submitNone(1, 2);

        station.at(5.0).fire(new Timer.SlotStale(0));
        station.at(10.0).fire(new Timer.SlotStale(0)).fire(new Timer.SlotDue(10));

        assertThat(only(station.out.take(Transition.class).get(0)).lossCause()).contains(LossCause.SERVER_1);
        assertThat(station.out.take(EventOccurred.class))
                .contains(new EventOccurred(10.0, EventKind.LOST, "task-0-1", "server-1"));
        assertThat(station.out.take(SlotOpened.class).get(2).loadSeconds()).containsExactly(0.0, 0.0);
    }

    @Test
    void aTaskThatWaitsAtABusyServerIsNotLost() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 2).submitNone(0, 2);
        station.at(1.0).fire(new Timer.SlotDue(1)).submitNone(1, 1).submitNone(1, 2);
        station.report(2, 1.0, WORK, 0);

        station.at(5.0).fire(new Timer.SlotStale(0));
        station.at(10.0).fire(new Timer.SlotStale(0));
        station.at(15.0).fire(new Timer.SlotStale(0));

        assertThat(station.out.take(Transition.class)).isEmpty();
        assertThat(station.out.wallDue(new Timer.SlotStale(0))).isEqualTo(Lease.SECONDS);
    }

    @Test
    void loadIsExtrapolatedFromTheLastReportWhileTheQueueIsNotEmpty() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 1).submitNone(0, 2);
        station.at(0.75).report(1, 0.75, WORK, 0);

        station.at(1.0).fire(new Timer.SlotDue(1)).fire(new Timer.DecisionWindowOver(1));
        station.at(2.0).fire(new Timer.SlotDue(2));

        assertThat(station.out.take(SlotOpened.class))
                .extracting(opened -> opened.loadSeconds()[0])
                .containsExactly(0.0, 0.75, 0.0);
    }

    @Test
    void anOutageDoesNotCountAsWorkWhenLoadIsExtrapolated() {
        Cell cell = new CellBuilder()
                .serverHz(1e9, 1e9)
                .slotSeconds(1.0)
                .event(new TimedEvent.Outage(1, 1, 1))
                .cell(1);
        Station station = Station.real(cell, 100).begun();
        station.at(0.01).submit(0, 1, 1).submitNone(0, 2);
        station.at(0.75).report(1, 0.75, WORK, 0);
        station.at(1.0).fire(new Timer.SlotDue(1)).fire(new Timer.DecisionWindowOver(1));
        station.say(new LoadReported(1, 1, 1.0, WORK, 0, 0.25e9));

        station.at(2.0).fire(new Timer.SlotDue(2));

        assertThat(station.out.take(SlotOpened.class))
                .extracting(opened -> opened.loadSeconds()[0])
                .containsExactly(0.0, 3.0, 0.75);
    }

    @Test
    void aSlotThatIsDueBeforeTheOneBeforeHasClosedIsDueOnce() {
        Station station = begun(NONE);
        Timer due = new Timer.SlotDue(1);
        station.out.clear();

        station.at(5.0).fire(due);

        assertThat(station.out.takeOne(SlotOpened.class).slot()).isEqualTo(5);
        assertThat(station.out.aheadOf(due)).as("asked for again").isNaN();
        assertThat(station.out.emulatedDue(new Timer.SlotDue(6))).isEqualTo(6.0);
    }

    @Test
    void slotsThatAreOverdueAreSkippedAndNotFiredInABurst() {
        Station station = begun(NONE);
        station.at(0.01).submitNone(0, 1).submitNone(0, 2);
        station.out.clear();

        station.at(3.5).fire(new Timer.SlotDue(1));

        assertThat(station.out.takeOne(SlotOpened.class).slot()).isEqualTo(3);
        assertThat(station.out.take(EventOccurred.class))
                .extracting(EventOccurred::kind, EventOccurred::subject)
                .containsExactly(tuple(EventKind.SLOT_SKIPPED, "slot-1"), tuple(EventKind.SLOT_SKIPPED, "slot-2"));
        assertThat(station.out.emulatedDue(new Timer.SlotDue(4))).isEqualTo(4.0);
    }

    @Test
    void theTimesOfEventsDoNotRunBackWhereASlotOpensLate() {
        Station station = begun(NONE);
        station.at(0.01).submitNone(0, 1);
        station.at(0.025).fire(new Timer.DecisionWindowOver(0));
        station.at(1.3).submit(0, 2, 1).say(new MemberDeparted(MemberId.device("d1", 1)));
        station.out.clear();

        station.at(1.4).fire(new Timer.SlotDue(1));

        assertThat(station.out.take(EventOccurred.class))
                .containsExactly(
                        new EventOccurred(1.3, EventKind.LOST, "task-0-2", "late"),
                        new EventOccurred(1.3, EventKind.DETACHED, "device-1", ""));
    }

    @Test
    void whatHasNotEndedWhenTheDrainIsOverIsLostWithTheRun() {
        Station station = Station.real(cell(NONE), 1).begun();
        station.at(0.01).submit(0, 1, 1).submitNone(0, 2);
        station.at(1.0).fire(new Timer.SlotDue(1));
        assertThat(station.out.wallDue(new Timer.DrainOver())).isEqualTo(EnodebRole.DRAIN_SECONDS);

        station.at(31.0).fire(new Timer.DrainOver());

        assertThat(only(station.out.takeOne(Transition.class)).lossCause()).contains(LossCause.RUN_ENDED);
        assertThat(station.out.take(RunFinished.class)).contains(new RunFinished(1, 1, 31.0));
        assertThat(station.enodeb.finished()).isTrue();
    }

    @Test
    void theRunEndsWithItsENodeB() {
        Station station = begun(NONE);
        station.at(0.01).submit(0, 1, 1);

        station.enodeb.stop(station.out);

        Transition transition = station.out.takeOne(Transition.class);
        assertThat(only(transition).lossCause()).contains(LossCause.RUN_ENDED);
        assertThat(station.out.take(RunFinished.class)).contains(new RunFinished(1, 1, 1.0));
        assertThat(station.enodeb.finished()).isTrue();
    }

    @Test
    void aRunThatHasNotBegunDoesNotEndWithItsENodeB() {
        Station station = Station.real(cell(NONE), 100);

        station.enodeb.stop(station.out);

        assertThat(station.out.take(RunFinished.class)).isEmpty();
        assertThat(station.enodeb.finished()).isFalse();
    }

    private static TaskOutcome only(Transition transition) {
        List<TaskOutcome> outcomes = transition.outcomes();
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private static Station begun(double deadlineSeconds) {
        return Station.real(cell(deadlineSeconds), 100).begun();
    }

    private static Cell cell(double deadlineSeconds) {
        return new CellBuilder()
                .serverHz(1e9, 1e9)
                .slotSeconds(1.0)
                .deadline(deadlineSeconds)
                .cell(1);
    }
}
