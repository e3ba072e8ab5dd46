package org.cellbed.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cellbed.model.scenario.MembershipPlan.Change;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** Who joins and leaves when. */
class MembershipPlanTest {
    @Test
    void itBeginsWithTheDevicesAndServersOfTheScenario() {
        MembershipPlan plan = plan(new CellBuilder().devices(2).servers(2, 4));

        assertThat(plan.at(0).devicesJoining()).containsExactly(1, 2);
        assertThat(plan.at(0).serversJoining()).containsExactly(1, 2);
        assertThat(plan.at(1)).isEqualTo(plan.at(99));
    }

    @Test
    void thoseWhoJoinGetTheLowestFreeIndicesAndThoseWhoLeaveDoSoBefore() {
        MembershipPlan plan = plan(new CellBuilder()
                .devices(3)
                .servers(2, 4)
                .event(new TimedEvent.AttachDevices(5, 2))
                .event(new TimedEvent.DetachDevice(5, 2))
                .event(new TimedEvent.DetachServer(7, 1))
                .event(new TimedEvent.AttachServers(9, 2)));

        Change fifth = plan.at(5);
        assertThat(fifth.devicesLeaving()).containsExactly(2);
        assertThat(fifth.devicesJoining()).containsExactly(2, 4);
        assertThat(plan.at(7).serversLeaving()).containsExactly(1);
        assertThat(plan.at(9).serversJoining()).containsExactly(1, 3);
        assertThat(plan.changes().keySet()).containsExactly(0, 5, 7, 9);
    }

    @Test
    void eventsOfTheFirstSlotChangeWhoItBeginsWith() {
        MembershipPlan plan = plan(new CellBuilder()
                .devices(3)
                .event(new TimedEvent.DetachDevice(0, 2))
                .event(new TimedEvent.AttachServers(0, 1))
                .servers(1, 2));

        assertThat(plan.at(0).devicesJoining()).containsExactly(1, 3);
        assertThat(plan.at(0).serversJoining()).containsExactly(1, 2);
        assertThat(plan.at(0).devicesLeaving()).isEmpty();
    }

    @Test
    void whoIsNotThereCannotLeave() {
        CellBuilder twice =
                new CellBuilder().event(new TimedEvent.DetachDevice(3, 2)).event(new TimedEvent.DetachDevice(4, 2));

        assertThatThrownBy(() -> plan(twice)).hasMessage("slot 4: device 2 cannot leave: it is not a member");
    }

    @Test
    void moreServersThanTheScenarioAllowsCannotJoin() {
        CellBuilder tooMany = new CellBuilder().servers(2, 3).event(new TimedEvent.AttachServers(3, 2));

        assertThatThrownBy(() -> plan(tooMany)).hasMessage("slot 3: 2 servers cannot join 2 of at most 3");
    }

    private static MembershipPlan plan(CellBuilder builder) {
        return new MembershipPlan(builder.scenario());
    }
}
