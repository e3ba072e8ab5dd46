package org.cellbed.edgeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Timer;
import org.cellbed.model.testing.CellBuilder;
import org.cellbed.model.testing.RecordingOutbox;
import org.junit.jupiter.api.Test;

/** In real time the clock is the promise. The server does 1e9 cycles a second. */
class RealTimeServerTest {
    private static final Cell CELL =
            new CellBuilder().serverHz(1e9, 1e9).slotSeconds(1.0).cell(1);
    private static final Timer.ServiceDue DUE = new Timer.ServiceDue();

    private final RecordingOutbox out = new RecordingOutbox();
    private final EdgeServerRole server = new EdgeServerRole("s", 1, true, CELL, Timing.REAL);

    RealTimeServerTest() {
        server.start(out);
        server.receive(new MemberAttached(MemberId.server("s", 1), 1, 1, 0), Double.NaN, out);
        out.clear();
    }

    @Test
    void itIsWokenForArrivalAndCompletionAndReportsAfterEach() {
        at(0.1, uploaded(0, 1, 0.25, 1.0));
        assertThat(out.emulatedDue(DUE)).isEqualTo(0.25);
        assertThat(out.sent()).isEmpty();

        server.timerFired(DUE, 0.25, out);
        assertThat(out.takeOne(LoadReported.class)).isEqualTo(new LoadReported(1, 1, 0.25, 1_000_000_000L, 0, 0.0));
        assertThat(out.emulatedDue(DUE)).isEqualTo(1.25);

        server.timerFired(DUE, 1.25, out);
        assertThat(out.take(TaskCompleted.class)).hasSize(2);
        assertThat(out.takeOne(LoadReported.class).completedCycles()).isEqualTo(1_000_000_000L);
    }

    @Test
    void aTaskThatComesAfterItsArrivalIsHandledAtOnceAlsoWhereTheClockHasNotMovedOn() {
        at(2.0, uploaded(0, 1, 1.5, 1.0));
        at(2.0, uploaded(0, 2, 1.25, 1.0));

        assertThat(out.take(LoadReported.class))
                .extracting(LoadReported::arrivedCycles)
                .containsExactly(1_000_000_000L, 2_000_000_000L);
        assertThat(out.emulatedDue(DUE)).isEqualTo(2.5);
    }

    @Test
    void aTaskThatComesTwiceIsComputedOnceAlsoAfterItsTime() {
        at(0.1, uploaded(0, 1, 0.25, 1.0));
        server.timerFired(DUE, 3.0, out);
        out.clear();

        at(3.5, uploaded(0, 1, 0.25, 1.0));
        server.timerFired(DUE, 9.0, out);

        assertThat(out.sent()).isEmpty();
    }

    @Test
    void server1ForwardsBeforeTheUploadIsOverAsOfItsTime() {
        at(0.1, new TaskUploaded(0, 1, 1, 2, 1, 4_000_000L, 1_000_000_000L, 0.0, 0.5));
        at(0.1, new TaskUploaded(0, 2, 1, 2, 1, 4_000_000L, 1_000_000_000L, 0.0, 0.75));
        Timer.ForwardAhead first = new Timer.ForwardAhead(0.5);
        assertThat(out.aheadOf(first)).isEqualTo(0.5);

        server.timerFired(first, 0.475, out);

        assertThat(out.takeOne(TaskForwarded.class).arrivesSeconds()).isEqualTo(0.504);
        assertThat(out.aheadOf(new Timer.ForwardAhead(0.75))).isEqualTo(0.75);
    }

    @Test
    void aResultGoesToItsDeviceBeforeItsTimeAndToTheEnodebAtItsTime() {
        at(0.1, uploaded(0, 1, 0.25, 1.0));
        server.timerFired(DUE, 0.25, out);
        Timer.ResultAhead ahead = new Timer.ResultAhead(1.25);
        assertThat(out.aheadOf(ahead)).isEqualTo(1.25);
        out.clear();

        server.timerFired(ahead, 1.2, out);
        assertThat(out.to(new Address.Device(1))).hasSize(1);
        assertThat(out.to(new Address.Enodeb())).isEmpty();
        assertThat(out.takeOne(TaskCompleted.class).completedSeconds()).isEqualTo(1.25);

        server.timerFired(DUE, 1.25, out);
        assertThat(out.to(new Address.Device(1))).isEmpty();
        assertThat(out.takeOne(TaskCompleted.class).completedSeconds()).isEqualTo(1.25);
    }

    @Test
    void aResultThatAnOutageWillHoldBackIsNotSentAhead() {
        at(0.1, uploaded(0, 1, 0.25, 1.0));
        server.timerFired(DUE, 0.25, out);
        at(1.1, new OutageBegan(1, 1.2));
        out.clear();

        server.timerFired(new Timer.ResultAhead(1.25), 1.15, out);
        assertThat(out.sent()).isEmpty();

        server.timerFired(DUE, 1.2, out);
        assertThat(out.takeOne(LoadReported.class).partialCycles()).isCloseTo(0.95e9, within(1.0));
        at(2.9, new OutageEnded(1, 3.0));
        server.timerFired(DUE, 3.0, out);
        assertThat(out.aheadOf(new Timer.ResultAhead(1.25 + 1.8))).isCloseTo(3.05, within(1e-9));
    }

    @Test
    void anOutageThatIsToldBeforeItBeginsBeginsAtItsTime() {
        at(0.1, uploaded(0, 1, 0.25, 1.0));
        server.timerFired(DUE, 0.25, out);
        out.clear();

        at(0.5, new OutageBegan(1, 1.0));
        assertThat(out.sent()).isEmpty();
        assertThat(out.emulatedDue(DUE)).isEqualTo(1.0);

        server.timerFired(DUE, 1.0, out);
        assertThat(out.takeOne(LoadReported.class).partialCycles()).isEqualTo(0.75e9);
    }

    @Test
    void whatWasUploadedToAPredecessorIsNotForwarded() {
        at(0.1, new TaskUploaded(0, 1, 2, 2, 1, 4_000_000L, 1_000_000_000L, 0.0, 0.5));

        server.timerFired(DUE, 0.5, out);

        assertThat(out.take(TaskForwarded.class)).isEmpty();
    }

    @Test
    void itReportsWhenAnOutageBeginsAndEndsSoThatNobodyCountsThePauseAsWork() {
        at(0.1, uploaded(0, 1, 0.25, 2.0));
        server.timerFired(DUE, 0.25, out);
        out.clear();

        at(1.25, new OutageBegan(1, 1.0));
        assertThat(out.takeOne(LoadReported.class).partialCycles()).isEqualTo(0.75e9);
        at(3.25, new OutageEnded(1, 3.0));
        assertThat(out.takeOne(LoadReported.class))
                .extracting(LoadReported::atSeconds, LoadReported::arrivedCycles, LoadReported::completedCycles)
                .containsExactly(3.25, 2_000_000_000L, 0L);
        assertThat(out.emulatedDue(DUE)).isCloseTo(4.25, within(1e-9));
    }

    @Test
    void anOutageThatIsToldTwiceHappensOnce() {
        at(1.0, new OutageBegan(1, 1.0));
        at(2.0, new OutageEnded(1, 2.0));
        at(2.5, new OutageBegan(1, 1.0));

        at(2.5, uploaded(2, 1, 1.0, 1.0));
        assertThat(out.emulatedDue(DUE)).isEqualTo(3.0);
    }

    private void at(double nowSeconds, Message message) {
        server.receive(message, nowSeconds, out);
    }

    private static TaskUploaded uploaded(int slot, int device, double uploadSeconds, double computeSeconds) {
        return new TaskUploaded(
                slot, device, 1, 1, 1, 4_000_000L, Math.round(computeSeconds * 1e9), 0.0, uploadSeconds);
    }
}
