package org.cellbed.enodeb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Timer;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** The assignment of indices, and members that leave, return, or whose lease expires. */
class AdmissionTest {
    @Test
    void everyoneGetsTheLowestFreeIndexAndOnlyTheGatewayIndex1OfTheServers() {
        Station station = Station.real(cell().cell(1), 10);

        station.announceServer("a", 1, false).announceServer("b", 1, true).announceServer("c", 1, true);
        station.announceDevice("x", 1).announceDevice("y", 1);

        assertThat(station.attached(MemberKind.SERVER))
                .containsExactly(
                        new MemberAttached(MemberId.server("a", 1), 2, 1, 0),
                        new MemberAttached(MemberId.server("b", 1), 1, 1, 0));
        assertThat(station.attached(MemberKind.DEVICE))
                .containsExactly(
                        new MemberAttached(MemberId.device("x", 1), 1, 1, 0),
                        new MemberAttached(MemberId.device("y", 1), 2, 1, 0));
    }

    @Test
    void anAnnouncementThatComesAgainIsAnsweredAgain() {
        Station station = Station.real(cell().cell(1), 10);

        station.announceDevice("x", 1).announceDevice("x", 1);

        assertThat(station.attached(MemberKind.DEVICE))
                .containsExactly(
                        new MemberAttached(MemberId.device("x", 1), 1, 1, 0),
                        new MemberAttached(MemberId.device("x", 1), 1, 1, 0));
    }

    @Test
    void aSignOfLifeOfOneWhoseReadinessGotLostIsAnsweredWithItsIndexAndThatOfOthersIsNot() {
        Station station = Station.real(cell().cell(1), 10);
        station.announceDevice("x", 1).announceServer("b", 1, true);
        station.out.clear();

        station.announceDevice("x", 1).announceServer("b", 1, true);
        assertThat(station.out.to(new Address.Member(MemberId.device("x", 1))))
                .containsExactly(new MemberAttached(MemberId.device("x", 1), 1, 1, 0));
        assertThat(station.out.to(new Address.Member(MemberId.server("b", 1))))
                .containsExactly(new MemberAttached(MemberId.server("b", 1), 1, 1, 0));

        station.say(new MemberReady(MemberId.device("x", 1), 1, cell().cell(1).device(1)))
                .say(new MemberReady(MemberId.server("b", 1), 1, new ServerProfile(1, 15e9)));
        station.out.clear();
        station.announceDevice("x", 1).announceServer("b", 1, true);
        assertThat(station.out.sent()).isEmpty();
    }

    @Test
    void aProcessThatIsStartedAgainTakesItsPlaceAtTheNextSlotAndIsNotSentAwayInsteadOfItsPredecessor() {
        Station station = Station.real(cell().cell(1), 10).begun();
        station.at(0.1).submitNone(0, 1).submitNone(0, 2);

        station.attachDevice(2, 7).attachServer(2, 2);
        station.at(1.0).fire(new Timer.SlotDue(1));

        assertThat(station.detached(MemberKind.DEVICE)).isEmpty();
        assertThat(station.detached(MemberKind.SERVER)).isEmpty();
        assertThat(station.out.take(SlotOpened.class).get(1).devices()).containsExactly(1, 2);
        assertThat(station.attached(MemberKind.DEVICE).get(2))
                .isEqualTo(new MemberAttached(MemberId.device("d2", 7), 2, 2, 1));
    }

    @Test
    void oneThatWasDetachedAndSaysGoodbyeDoesNotComeBackThroughAnOldAnnouncement() {
        Cell cell = cell().event(new TimedEvent.DetachDevice(1, 2)).cell(1);
        Station station = Station.real(cell, 10).begun();
        station.at(1.0).fire(new Timer.SlotDue(1));
        station.announceDevice("d2", 1).say(new MemberDeparted(MemberId.device("d2", 1)));
        station.out.clear();

        station.announceDevice("new", 1);
        station.at(2.0).fire(new Timer.SlotDue(2));

        assertThat(station.attached(MemberKind.DEVICE))
                .containsExactly(new MemberAttached(MemberId.device("new", 1), 2, 3, 2));
        assertThat(station.out.takeOne(SlotOpened.class).devices()).containsExactly(1);
    }

    @Test
    void aNameGetsItsIndexBackAlsoWhereALowerOneIsFree() {
        Station station = Station.real(cell().devices(3).cell(1), 10).begun();
        station.say(new MemberDeparted(MemberId.device("d1", 1))).say(new MemberDeparted(MemberId.device("d3", 1)));
        station.out.clear();

        station.announceDevice("d3", 2).announceDevice("new", 1);

        assertThat(station.attached(MemberKind.DEVICE))
                .containsExactly(
                        new MemberAttached(MemberId.device("d3", 2), 3, 2, 1),
                        new MemberAttached(MemberId.device("new", 1), 1, 2, 1));
    }

    @Test
    void whoeverIsSilentForTheLeaseWhileOthersAreHeardIsDetached() {
        Station station = Station.real(cell().cell(1), 10).begun();
        assertThat(station.out.wallDue(new Timer.LeasesDue())).isEqualTo(Lease.HEARTBEAT_SECONDS);
        station.hearing(5, "d1", "s1", "s2").hearing(1, "d1", "d2", "s1", "s2");
        station.hearing(4, "d1", "s1", "s2").at(1.0).fire(new Timer.SlotDue(1));
        assertThat(station.out.take(SlotOpened.class).get(1).devices()).containsExactly(1, 2);

        station.hearing(1, "d1", "s1", "s2").at(2.0).fire(new Timer.SlotDue(2));

        assertThat(station.out.takeOne(SlotOpened.class).devices()).containsExactly(1);
    }

    @Test
    void nobodyIsDetachedWhileNobodyIsHeardUnlessThatLastsVeryLong() {
        Station station = Station.real(cell().cell(1), 10).begun();
        int excused = (int) (Lease.CUT_OFF_SECONDS / Lease.HEARTBEAT_SECONDS);
        station.hearing(1 + excused).at(1.0).fire(new Timer.SlotDue(1));
        assertThat(station.out.take(SlotOpened.class).get(1).devices()).containsExactly(1, 2);

        station.hearing((int) (Lease.SECONDS / Lease.HEARTBEAT_SECONDS)).at(2.0).fire(new Timer.SlotDue(2));

        assertThat(station.out.takeOne(SlotOpened.class).devices()).isEmpty();
    }

    @Test
    void afterAnAbsenceOfTheBrokerEachHasAsLongAsEverToBeHeardAgain() {
        Station station = Station.real(cell().cell(1), 10).begun();
        station.hearing(20).hearing(4, "d1").at(1.0).fire(new Timer.SlotDue(1));

        assertThat(station.out.take(SlotOpened.class).get(1).devices()).containsExactly(1, 2);
    }

    @Test
    void oneThatFellSilentAndIsHeardAgainTakesItsIndexBackAndIsNotSentAway() {
        Station station = Station.real(cell().cell(1), 10).begun();
        station.hearing(6, "d1").at(1.0).fire(new Timer.SlotDue(1));
        assertThat(station.detached(MemberKind.DEVICE)).isEmpty();
        assertThat(station.detached(MemberKind.SERVER)).isEmpty();
        station.out.clear();

        station.attachDevice(2, 1)
                .announceServer("s2", 1, false)
                .say(new MemberReady(MemberId.server("s2", 1), 2, new ServerProfile(2, 15e9)));
        station.at(2.0).fire(new Timer.SlotDue(2));

        assertThat(station.attached(MemberKind.DEVICE).get(0))
                .isEqualTo(new MemberAttached(MemberId.device("d2", 1), 2, 2, 2));
        assertThat(station.attached(MemberKind.SERVER).get(0))
                .isEqualTo(new MemberAttached(MemberId.server("s2", 1), 2, 2, 2));
        SlotOpened opened = station.out.takeOne(SlotOpened.class);
        assertThat(opened.devices()).containsExactly(1, 2);
        assertThat(opened.present()).containsExactly(false, true);
    }

    @Test
    void whatAPredecessorOfTheSameNameSaysDoesNotCount() {
        Station station = Station.real(cell().cell(1), 10).begun();
        station.announceDevice("d2", 7);
        station.out.clear();

        station.announceDevice("d2", 1)
                .say(new MemberReady(MemberId.device("d2", 1), 1, cell().cell(1).device(2)))
                .say(new MemberDeparted(MemberId.device("d2", 1)));
        station.at(1.0).fire(new Timer.SlotDue(1));
        assertThat(station.attached(MemberKind.DEVICE)).isEmpty();
        assertThat(station.out.takeOne(SlotOpened.class).devices()).containsExactly(1);

        station.say(new MemberReady(MemberId.device("d2", 7), 2, cell().cell(1).device(2)));
        station.at(2.0).fire(new Timer.SlotDue(2));
        assertThat(station.out.takeOne(SlotOpened.class).devices()).containsExactly(1, 2);
    }

    @Test
    void oneThatIsReadyForAnAttachmentThatIsNotKnownBeginsAnew() {
        Station station = Station.real(cell().cell(1), 10).begun();
        station.out.clear();

        station.say(new MemberReady(MemberId.server("s2", 1), 3, new ServerProfile(2, 15e9)));
        station.say(new MemberReady(MemberId.device("d2", 1), 3, cell().cell(1).device(2)));

        assertThat(station.attached(MemberKind.SERVER).get(0))
                .isEqualTo(new MemberAttached(MemberId.server("s2", 1), 2, 2, 1));
        assertThat(station.attached(MemberKind.DEVICE))
                .containsExactly(new MemberAttached(MemberId.device("d2", 1), 2, 2, 1));
    }

    @Test
    void oneThatIsOnlyReadyWhenItsPlanSaysThatItLeavesDoesNotTakePart() {
        Cell cell = cell().event(new TimedEvent.DetachDevice(1, 2)).cell(1);
        Station station = Station.real(cell, 10).begun();
        station.at(0.1).attachDevice(2, 2);
        station.out.clear();

        station.at(1.0).fire(new Timer.SlotDue(1));

        assertThat(station.out.takeOne(SlotOpened.class).devices()).containsExactly(1);
        assertThat(station.detached(MemberKind.DEVICE))
                .containsOnly(new MemberDetached(MemberId.device("d2", 2), 2, 1));
    }

    @Test
    void inRealTimeServersGetTheIndicesThatTheScenarioBeginsWithBeforeOthers() {
        Cell cell = new CellBuilder()
                .servers(3, 4)
                .event(new TimedEvent.DetachServer(0, 2))
                .cell(1);
        Station station = Station.real(cell, 10);

        station.announceServer("a", 1, false).announceServer("b", 1, false).announceServer("c", 1, false);

        assertThat(station.attached(MemberKind.SERVER))
                .extracting(MemberAttached::index)
                .containsExactly(3, 2, 4);
    }

    @Test
    void theRunIsOverForThoseAsWellWhoDoNotTakePartYet() {
        Station station = Station.real(cell().cell(1), 10).begun();
        station.at(0.1).submitNone(0, 1).submitNone(0, 2);
        station.announceDevice("attaching", 1).announceServer("waiting", 1, false);

        station.say(new StopRequested()).at(1.0).fire(new Timer.SlotDue(1));

        RunFinished finished = new RunFinished(1, 0, 1.0);
        List<Message> toAttaching = station.out.to(new Address.Member(MemberId.device("attaching", 1)));
        assertThat(toAttaching).contains(finished);
        assertThat(station.out.to(new Address.Member(MemberId.server("waiting", 1))))
                .containsExactly(finished);
        assertThat(station.out.to(new Address.Server(2))).contains(finished);
        assertThat(station.out.to(new Address.AllDevices())).contains(finished);
    }

    @Test
    void aRunThatIsStoppedBeforeItsFirstSlotEndsAtOnceAndAtTime0() {
        for (double before : new double[] {Double.NaN, -0.5}) {
            Station station = Station.real(cell().cell(1), 10).at(before);
            station.announceDevice("early", 1).say(new StopRequested());

            RunFinished finished = new RunFinished(0, 0, 0.0);
            assertThat(station.enodeb.finished()).isTrue();
            assertThat(station.out.journal()).contains(finished);
            assertThat(station.out.to(new Address.AllDevices())).contains(finished);
        }
    }

    @Test
    void aServerThatComesBackDuringItsOutageHearsOfItAndOfNoEndBefore() {
        Cell cell = cell().event(new TimedEvent.Outage(0, 2, 5)).cell(1);
        Station station = Station.real(cell, 10).begun();
        station.at(0.1).submitNone(0, 1).submitNone(0, 2);
        station.attachServer(2, 2);
        station.out.clear();

        station.at(1.0).fire(new Timer.SlotDue(1));

        assertThat(station.out.take(OutageEnded.class)).isEmpty();
        assertThat(station.out.takeOne(OutageBegan.class)).isEqualTo(new OutageBegan(2, 1.0));
        assertThat(station.out.takeOne(SlotOpened.class).up()).containsExactly(true, false);
    }

    private static CellBuilder cell() {
        return new CellBuilder().serverHz(1e9, 1e9).slotSeconds(1.0);
    }
}
