package org.cellbed.edgeserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Timer;
import org.cellbed.model.testing.CellBuilder;
import org.cellbed.model.testing.RecordingOutbox;
import org.junit.jupiter.api.Test;

/** In virtual time: promises, forwarding, completions. Servers do 1e9 cycles a second, the fibre 1e9 bits. */
class EdgeServerRoleTest {
    private static final Cell CELL =
            new CellBuilder().serverHz(1e9, 1e9, 1e9).slotSeconds(1.0).cell(1);

    private final RecordingOutbox out = new RecordingOutbox();

    @Test
    void aServerAnnouncesItselfAgainAndAgain() {
        EdgeServerRole server = new EdgeServerRole("s", 7, true, CELL, Timing.VIRTUAL);
        server.start(out);
        server.timerFired(new Timer.HeartbeatDue(), Double.NaN, out);
        assertThat(out.take(MemberAnnounced.class))
                .containsExactly(
                        new MemberAnnounced(MemberId.server("s", 7), true),
                        new MemberAnnounced(MemberId.server("s", 7), true));

        server.receive(new MemberAttached(MemberId.server("other", 7), 3, 1, 0), Double.NaN, out);
        assertThat(out.sent()).isEmpty();

        server.receive(new MemberAttached(MemberId.server("s", 7), 1, 4, 0), Double.NaN, out);
        assertThat(out.takeOne(MemberReady.class))
                .isEqualTo(new MemberReady(MemberId.server("s", 7), 4, new ServerProfile(1, 1e9)));
    }

    @Test
    void aTaskForServer1IsComputedThereAndTheEnodebHearsOfItBeforeTheLoad() {
        EdgeServerRole server = attached(1);
        say(server, uploaded(0, 2, 1, 0.25, 2.0));

        say(server, new TimeAdvanced(3.0, true));

        TaskCompleted completed = new TaskCompleted(0, 2, 1, 1, 0.0, 0.25, 0.0, 0.0, 2.0);
        assertThat(out.to(new Address.Device(2)))
                .as("devices measure nothing in virtual time")
                .isEmpty();
        assertThat(out.to(new Address.Enodeb()))
                .containsExactly(completed, new LoadReported(1, 1, 3.0, 2_000_000_000L, 2_000_000_000L, 0.0));
    }

    @Test
    void loadIsReportedAtExactlyThePromiseWithTheTaskInService() {
        EdgeServerRole server = attached(1);
        say(server, uploaded(0, 1, 1, 0.25, 2.0));

        say(server, new TimeAdvanced(1.0, true));

        assertThat(out.takeOne(LoadReported.class)).isEqualTo(new LoadReported(1, 1, 1.0, 2_000_000_000L, 0, 0.75e9));
    }

    @Test
    void aPromiseThatComesTwiceIsReportedOnce() {
        EdgeServerRole server = attached(1);

        say(server, new TimeAdvanced(1.0, true));
        say(server, new TimeAdvanced(1.0, true));

        assertThat(out.take(LoadReported.class)).hasSize(1);
    }

    @Test
    void server1ForwardsWhenTheUploadIsOverAndRelaysThePromiseAfterThat() {
        EdgeServerRole gateway = attached(1);
        say(gateway, uploaded(0, 1, 3, 1.5, 1.0));

        say(gateway, new TimeAdvanced(1.0, true));
        assertThat(out.to(new Address.Server(3))).isEmpty();

        say(gateway, new TimeAdvanced(2.0, true));
        TaskForwarded forwarded = out.takeOne(TaskForwarded.class);
        assertThat(forwarded).isEqualTo(new TaskForwarded(0, 1, 3, 1, 1_000_000_000L, 0.0, 1.5, 0.004));
        assertThat(out.take(TimeRelayed.class)).containsExactly(new TimeRelayed(1.0), new TimeRelayed(2.0));
    }

    @Test
    void theOthersGoByTheLeastOfTwoPromises() {
        EdgeServerRole server = attached(2);
        say(server, forwarded(0, 1, 1, 0.5, 1.0));

        say(server, new TimeAdvanced(2.0, true));
        say(server, new TimeRelayed(1.0));
        assertThat(out.sent()).isEmpty();

        say(server, new TimeRelayed(2.0));
        assertThat(out.take(TaskCompleted.class)).hasSize(1);
        assertThat(out.takeOne(LoadReported.class).atSeconds()).isEqualTo(2.0);
    }

    @Test
    void withoutServer1ThePromiseOfTheEnodebIsEnough() {
        EdgeServerRole server = attached(2);

        say(server, new TimeAdvanced(1.0, false));

        assertThat(out.takeOne(LoadReported.class).atSeconds()).isEqualTo(1.0);
    }

    @Test
    void whenServer1LeavesThePromiseIsRepeatedWithoutIt() {
        EdgeServerRole server = attached(2);
        say(server, new TimeAdvanced(1.0, true));
        assertThat(out.sent()).isEmpty();

        say(server, new TimeAdvanced(1.0, false));

        assertThat(out.takeOne(LoadReported.class).atSeconds()).isEqualTo(1.0);
    }

    @Test
    void workThatWasGrantedToAnEarlierAttachmentIsDropped() {
        EdgeServerRole server = attached(2);
        say(server, forwarded(0, 1, 9, 0.5, 1.0));

        say(server, new TimeAdvanced(5.0, false));

        assertThat(out.takeOne(LoadReported.class).arrivedCycles()).isZero();
        assertThat(out.take(TaskCompleted.class)).isEmpty();
    }

    @Test
    void aServerThatIsAttachedAnewBeginsEmpty() {
        EdgeServerRole server = attached(1);
        say(server, uploaded(0, 1, 1, 0.5, 1.0));

        say(server, new MemberAttached(MemberId.server("s", 1), 1, 2, 0));
        say(server, new TimeAdvanced(5.0, true));

        assertThat(out.takeOne(LoadReported.class)).isEqualTo(new LoadReported(1, 2, 5.0, 0, 0, 0.0));
    }

    @Test
    void whatWasMeantForAPredecessorOfTheSameNameDoesNotConcernIt() {
        EdgeServerRole server = new EdgeServerRole("s", 2, false, CELL, Timing.VIRTUAL);
        server.start(out);
        out.clear();
        say(server, new MemberAttached(MemberId.server("s", 1), 3, 1, 0));
        say(server, new MemberDetached(MemberId.server("s", 1), 2, 5));

        assertThat(out.sent()).isEmpty();
        assertThat(server.finished()).isFalse();
    }

    @Test
    void itsPartIsOverWhenAProcessThatWasStartedLaterHasItsName() {
        EdgeServerRole server = attached(2);

        say(server, new MemberAttached(MemberId.server("s", 2), 2, 2, 0));

        assertThat(server.finished()).isTrue();
    }

    @Test
    void itSaysGoodbyeWhenItIsAskedToEnd() {
        EdgeServerRole server = attached(2);

        server.stop(out);

        assertThat(out.to(new Address.Enodeb())).containsExactly(new MemberDeparted(MemberId.server("s", 1)));
    }

    @Test
    void anotherIndexIsAnotherAttachmentAlsoWhereItsNumberIsTheSame() {
        EdgeServerRole server = attached(2);
        say(server, new MemberAttached(MemberId.server("s", 1), 3, 1, 0));
        out.clear();

        say(server, new TimeAdvanced(1.0, false));

        assertThat(out.takeOne(LoadReported.class).server()).isEqualTo(3);
    }

    @Test
    void itsPartIsOverWhenItIsDetachedOrTheRunIs() {
        EdgeServerRole detached = attached(1);
        say(detached, new MemberDetached(MemberId.server("other", 1), 1, 5));
        assertThat(detached.finished()).isFalse();
        say(detached, new MemberDetached(MemberId.server("s", 1), 1, 5));
        assertThat(detached.finished()).isTrue();
        assertThat(out.to(new Address.Enodeb())).containsExactly(new MemberDeparted(MemberId.server("s", 1)));

        EdgeServerRole toTheEnd = attached(1);
        say(toTheEnd, new RunFinished(5, 5, 6.0));
        say(toTheEnd, new TimeAdvanced(9.0, true));
        assertThat(toTheEnd.finished()).isTrue();
        assertThat(out.take(LoadReported.class)).isEmpty();
    }

    private EdgeServerRole attached(int index) {
        EdgeServerRole server = new EdgeServerRole("s", 1, index == 1, CELL, Timing.VIRTUAL);
        server.start(out);
        say(server, new MemberAttached(MemberId.server("s", 1), index, 1, 0));
        out.clear();
        return server;
    }

    private void say(EdgeServerRole server, Message message) {
        server.receive(message, Double.NaN, out);
    }

    private static TaskUploaded uploaded(
            int slot, int device, int server, double uploadSeconds, double computeSeconds) {
        return new TaskUploaded(
                slot, device, 1, server, 1, 4_000_000L, Math.round(computeSeconds * 1e9), 0.0, uploadSeconds);
    }

    private static TaskForwarded forwarded(
            int slot, int device, int attachment, double arrivesSeconds, double computeSeconds) {
        return new TaskForwarded(
                slot, device, 2, attachment, Math.round(computeSeconds * 1e9), 0.0, arrivesSeconds - 0.004, 0.004);
    }
}
