package org.cellbed.enodeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Timer;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.model.testing.CellBuilder;
import org.cellbed.model.testing.RecordingOutbox;
import org.junit.jupiter.api.Test;

/** The state that an eNodeB saves in real time, and how a restarted one resumes from it. Slots take a second. */
class RestoredEnodebTest {
    private final Cell cell = cell().cell(1);
    private final Station station = Station.real(cell, 10).begun();
    private final RecordingOutbox out = new RecordingOutbox();

    @Test
    void observersAreToldWithTheNextStateThatIsKeptAndItSaysWhatTheyAreTold() {
        station.at(0.01).submitNone(0, 1);
        station.at(0.025).fire(new Timer.DecisionWindowOver(0)).out.clear();
        station.at(0.1).submit(0, 2, 1);
        assertThat(station.out.take(JournalEntry.class)).isEmpty();

        station.at(1.0).fire(new Timer.SlotDue(1));

        List<JournalEntry> told = station.out.take(JournalEntry.class);
        assertThat(told).isNotEmpty().isEqualTo(station.out.kept().journal());
        assertThat(told.get(0)).isEqualTo(new EventOccurred(0.1, EventKind.LOST, "task-0-2", "late"));
    }

    @Test
    void anOpenSlotIsBroadcastAgainAndTakesTheSubmissionsThatWereNotHeardOf() {
        CellState kept = station.out.kept();
        EnodebRole restored = restored(kept);
        assertThat(out.takeOne(SlotOpened.class).devices()).containsExactly(1, 2);
        assertThat(out.emulatedDue(new Timer.SlotBegins(0))).isZero();
        assertThat(out.emulatedDue(new Timer.SlotDue(1))).isEqualTo(1.0);

        restored.receive(submitted(1, 1), 2.5, out);
        restored.receive(submitted(2, 2), 2.5, out);

        assertThat(out.take(TaskUploaded.class))
                .extracting(TaskUploaded::device, TaskUploaded::gateway)
                .containsExactly(tuple(1, 1), tuple(2, 1));
    }

    @Test
    void workThatIsHeardToBeDoneBeforeItsSubmissionIsHeardAgainIsDone() {
        CellState kept = station.out.kept();
        TaskUploaded granted =
                station.at(0.01).submit(0, 1, 2).submitNone(0, 2).out.takeOne(TaskUploaded.class);
        EnodebRole restored = restored(kept);
        out.clear();

        restored.receive(
                new TaskCompleted(
                        0,
                        1,
                        2,
                        granted.attachment(),
                        granted.generatedSeconds(),
                        granted.uploadSeconds(),
                        0.004,
                        0.0,
                        1.0),
                0.02,
                out);
        restored.receive(submitted(1, 2), 0.02, out);
        restored.receive(TaskSubmitted.none(0, 2, cell.device(2).meanGain(), 1e9, 0), 0.02, out);

        assertThat(out.kept().openSlots().get(0).tasks())
                .extracting(CellState.Task::decision, CellState.Task::workOpen)
                .containsExactly(tuple(2, false));
    }

    @Test
    void whatWasGrantedIsUploadedAgainWithTheSameParts() {
        station.at(0.01).submit(0, 1, 2).submitNone(0, 2);
        TaskUploaded before = station.out.takeOne(TaskUploaded.class);

        restored(station.out.kept());

        assertThat(out.takeOne(TaskUploaded.class)).isEqualTo(before);
    }

    @Test
    void slotsThatWentByMeanwhileAreSkippedAndNobodyHasLeft() {
        station.at(0.01).submitNone(0, 1).submitNone(0, 2);
        EnodebRole restored = restored(station.out.kept());
        out.clear();

        restored.timerFired(new Timer.SlotDue(1), 4.2, out);

        assertThat(out.take(EventOccurred.class))
                .extracting(EventOccurred::subject)
                .containsExactly("slot-1", "slot-2", "slot-3");
        assertThat(out.take(MemberDetached.class)).isEmpty();
        SlotOpened opened = out.takeOne(SlotOpened.class);
        assertThat(opened.slot()).isEqualTo(4);
        assertThat(opened.devices()).containsExactly(1, 2);
        assertThat(opened.present()).containsExactly(true, true);
        assertThat(out.take(Transition.class)).extracting(Transition::slot).containsExactly(0);
    }

    @Test
    void onlyWhatObserversWereNotToldIsTold() {
        CellState kept = station.out.kept();
        assertThat(kept.journal()).hasSizeGreaterThan(1);
        JournalEntry untold = kept.journal().get(kept.journal().size() - 1);

        restored(kept.telling(List.of(untold)));

        assertThat(out.take(JournalEntry.class)).containsExactly(untold);
    }

    @Test
    void anOutageThatBeganWithTheSlotIsToldAgain() {
        Cell down = cell().event(new TimedEvent.Outage(0, 2, 5)).cell(1);
        Station begun = Station.real(down, 10).begun();

        EnodebRole restored =
                new EnodebRole(down, begun.out.kept(), Optional.empty(), Timing.REAL, EnodebRole.Following.NOBODY);
        restored.start(out);

        assertThat(out.takeOne(OutageBegan.class)).isEqualTo(new OutageBegan(2, 0.0));
    }

    @Test
    void anOutageThatWasAskedForBeginsAndEndsAtItsSlotsWhoeverLeadsThem() {
        station.at(0.01).say(new OutageRequested(2, 0, 2)).submitNone(0, 1).submitNone(0, 2);
        assertThat(station.out.take(OutageBegan.class)).as("slot 0 has opened").isEmpty();

        EnodebRole restored = restored(station.out.kept());
        out.clear();
        restored.timerFired(new Timer.SlotDue(1), cell.openedSeconds(1), out);
        assertThat(out.takeOne(OutageBegan.class)).isEqualTo(new OutageBegan(2, cell.openedSeconds(1)));
        assertThat(out.takeOne(SlotOpened.class).up()).containsExactly(true, false);

        EnodebRole another = restored(out.kept());
        out.clear();
        another.timerFired(new Timer.SlotDue(2), cell.openedSeconds(2), out);
        assertThat(out.takeOne(SlotOpened.class).up()).containsExactly(true, false);
        out.clear();
        another.timerFired(new Timer.SlotDue(3), cell.openedSeconds(3), out);
        assertThat(out.take(OutageEnded.class)).contains(new OutageEnded(2, cell.openedSeconds(3)));
        assertThat(out.takeOne(SlotOpened.class).up()).containsExactly(true, true);
        assertThat(out.kept().requestedOutages()).isEmpty();
    }

    @Test
    void oneThatEndedTheRunSaysItsEndAgain() {
        station.at(0.01).submitNone(0, 1).submitNone(0, 2).say(new StopRequested());
        station.at(1.0).fire(new Timer.SlotDue(1));

        EnodebRole restored = restored(station.out.kept());

        assertThat(restored.finished()).isTrue();
        assertThat(out.to(new Address.AllDevices())).containsExactly(new RunFinished(1, 0, 1.0));
        assertThat(out.to(new Address.Server(2))).contains(new RunFinished(1, 0, 1.0));
    }

    @Test
    void inVirtualTimeLoadsAfterDecisionsAreNotThoseOfTheNextSlotThatAreHeardOfBefore() {
        CellState kept = Station.virtual(cell, 10).begun().out.kept();
        EnodebRole restored = restored(kept, Timing.VIRTUAL);

        restored.receive(new TaskCompleted(0, 1, 1, 1, 0.0, 0.1, 0.0, 0.0, 0.5), Double.NaN, out);
        restored.receive(new LoadReported(1, 1, 1.0, 1_000_000_000L, 1_000_000_000L, 0.0), Double.NaN, out);
        restored.receive(new LoadReported(2, 1, 1.0, 0, 0, 0.0), Double.NaN, out);
        restored.receive(submitted(1, 1), Double.NaN, out);
        restored.receive(TaskSubmitted.none(0, 2, cell.device(2).meanGain(), 1e9, 0), Double.NaN, out);

        assertThat(out.takeOne(Transition.class).loadVariance()).isEqualTo(0.25);
    }

    private EnodebRole restored(CellState state) {
        return restored(state, Timing.REAL);
    }

    private EnodebRole restored(CellState state, Timing timing) {
        EnodebRole restored = new EnodebRole(cell, state, Optional.empty(), timing, EnodebRole.Following.NOBODY);
        restored.start(out);
        return restored;
    }

    private TaskSubmitted submitted(int device, int decision) {
        return new TaskSubmitted(
                0, device, 4_000_000L, 1_000_000_000L, cell.device(device).meanGain(), 1e9, 0.0, decision, 0);
    }

    private static CellBuilder cell() {
        return new CellBuilder().serverHz(1e9, 1e9).slotSeconds(1.0);
    }
}
