package org.cellbed.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.Task;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Timer;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.testing.CellBuilder;
import org.cellbed.model.testing.RecordingOutbox;
import org.junit.jupiter.api.Test;

/** Device 3 of a cell with slots of one second; its processor does 4e8 cycles a second. */
class DeviceRoleTest {
    private static final int DEVICE = 3;
    private static final DevicePolicy LOCAL = (slot, own, draws) -> 0;
    private static final DevicePolicy SERVER_2 = (slot, own, draws) -> 2;
    private static final CentralPolicy CENTRAL = (slot, tasks, draws) -> new int[tasks.size()];

    private final RecordingOutbox out = new RecordingOutbox();

    @Test
    void itDecidesWhenItHasTheWeightsThatTheSlotNames() {
        Cell cell = cell().cell(1);
        Policy learned = PolicyCatalog.builtIn().create("dtomalb", cell.constants());
        DeviceRole device = attached(cell, learned, Timing.VIRTUAL);

        device.receive(named(4, 0), Double.NaN, out);
        assertThat(out.take(TaskSubmitted.class)).hasSize(1);
        device.receive(named(5, 2), Double.NaN, out);
        device.receive(new WeightsPublished(favouringServer1(DEVICE + 1, 2)), Double.NaN, out);
        device.receive(new WeightsPublished(favouringServer1(DEVICE, 1)), Double.NaN, out);
        assertThat(out.take(TaskSubmitted.class)).isEmpty();

        device.receive(new WeightsPublished(favouringServer1(DEVICE, 2)), Double.NaN, out);
        assertThat(out.takeOne(TaskSubmitted.class))
                .returns(1, TaskSubmitted::decision)
                .returns(2, TaskSubmitted::policyVersion);
    }

    @Test
    void itRefusesWeightsThatItCannotUseAndGoesOnWithThoseItHas() {
        Cell cell = cell().cell(1);
        Policy learned = PolicyCatalog.builtIn().create("dtomalb", cell.constants());
        DeviceRole device = attached(cell, learned, Timing.VIRTUAL);
        ActorWeights good = favouringServer1(DEVICE, 5);
        float[] parameters = good.parameters().clone();
        parameters[3] = Float.NaN;
        ActorLayout narrow = new ActorLayout(List.of(3, 2), 1);
        List<ActorWeights> poisoned = List.of(
                ActorWeights.of(DEVICE, 6, 6, good.layout(), Choosing.GREEDY, parameters),
                ActorWeights.of(DEVICE, 6, 6, narrow, Choosing.GREEDY, new float[narrow.parameterCount()]),
                new ActorWeights(DEVICE, 6, 6, good.layout(), Choosing.GREEDY, good.parameters(), good.checksum() + 1),
                favouringServer1(DEVICE, 4));

        device.receive(new WeightsPublished(good), Double.NaN, out);
        device.receive(new WeightsPublished(good), Double.NaN, out);
        assertThat(out.refused()).isEmpty();
        poisoned.forEach(weights -> device.receive(new WeightsPublished(weights), Double.NaN, out));

        assertThat(out.refused()).containsExactly(Defect.NOT_FINITE, Defect.SHAPE, Defect.CHECKSUM, Defect.STALE);
        device.receive(named(7, 5), Double.NaN, out);
        assertThat(out.takeOne(TaskSubmitted.class))
                .returns(1, TaskSubmitted::decision)
                .returns(5, TaskSubmitted::policyVersion);
    }

    @Test
    void itDoesNotWaitForWeightsByWhichTheENodebDecides() {
        Cell cell = cell().cell(1);
        DeviceRole device =
                attached(cell, PolicyCatalog.builtIn().create("dqn-tolb", cell.constants()), Timing.VIRTUAL);

        device.receive(named(5, 2), Double.NaN, out);

        assertThat(out.takeOne(TaskSubmitted.class).decision()).isEqualTo(TaskSubmitted.ASK);
    }

    private static SlotOpened named(int slot, int policyVersion) {
        SlotOpened opened = opened(slot, DEVICE);
        return new SlotOpened(
                opened.slot(),
                opened.openedSeconds(),
                opened.loadSeconds(),
                opened.present(),
                opened.up(),
                opened.admitting(),
                opened.computeHz(),
                opened.devices(),
                opened.meanGain(),
                opened.localHz(),
                policyVersion);
    }

    private static ActorWeights favouringServer1(int agent, int version) {
        int servers = opened(0, DEVICE).maxServers();
        ActorLayout layout = new ActorLayout(List.of(2 * servers, servers + 1), 1);
        float[] parameters = new float[layout.parameterCount()];
        parameters[2 * servers * (servers + 1) + 1] = 1f;
        return ActorWeights.of(agent, version, version, layout, Choosing.GREEDY, parameters);
    }

    @Test
    void itAnnouncesItselfAgainAndAgainAsASignOfLife() {
        DeviceRole device = new DeviceRole("d", 5, cell().cell(1), LOCAL, Timing.REAL);
        device.start(out);
        assertThat(out.takeOne(MemberAnnounced.class)).isEqualTo(new MemberAnnounced(MemberId.device("d", 5), false));
        assertThat(out.wallDue(new Timer.HeartbeatDue())).isEqualTo(Lease.HEARTBEAT_SECONDS);

        device.timerFired(new Timer.HeartbeatDue(), Double.NaN, out);
        assertThat(out.take(MemberAnnounced.class)).hasSize(1);

        device.receive(new MemberAttached(MemberId.device("d", 5), DEVICE, 1, 0), Double.NaN, out);
        assertThat(out.takeOne(MemberReady.class))
                .isEqualTo(new MemberReady(
                        MemberId.device("d", 5), 1, cell().cell(1).device(DEVICE)));

        device.timerFired(new Timer.HeartbeatDue(), Double.NaN, out);
        assertThat(out.takeOne(MemberAnnounced.class)).isEqualTo(new MemberAnnounced(MemberId.device("d", 5), false));
    }

    @Test
    void itTakesNoNoticeOfSlotsThatAreNotItsOwn() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.VIRTUAL);

        device.receive(opened(0, 1, 2), Double.NaN, out);
        assertThat(out.sent()).isEmpty();

        device.receive(opened(1, 1, 2, DEVICE), Double.NaN, out);
        assertThat(out.takeOne(TaskSubmitted.class).slot()).isEqualTo(1);
    }

    @Test
    void itSubmitsTheTaskThatTheCellHasForItAndWhatItsPolicyDecides() {
        Cell cell = cell().cell(1);
        DeviceRole device = attached(cell, SERVER_2, Timing.VIRTUAL);

        device.receive(opened(4, DEVICE), Double.NaN, out);

        Task task = cell.tasks(DEVICE).in(4).orElseThrow();
        assertThat(out.takeOne(TaskSubmitted.class))
                .isEqualTo(new TaskSubmitted(
                        4,
                        DEVICE,
                        task.lengthBits(),
                        task.cycles(),
                        cell.device(DEVICE).meanGain(),
                        4e8,
                        0.0,
                        2,
                        9));
    }

    @Test
    void aSlotThatIsOpenedTwiceIsAnsweredOnce() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.VIRTUAL);

        device.receive(opened(0, DEVICE), Double.NaN, out);
        device.receive(opened(1, DEVICE), Double.NaN, out);
        device.receive(opened(0, DEVICE), Double.NaN, out);

        assertThat(out.take(TaskSubmitted.class))
                .extracting(TaskSubmitted::slot)
                .containsExactly(0, 1);
    }

    @Test
    void itSaysSoWhereItHasNoTask() {
        Cell cell = cell().activity(new Scenario.Activity(0.0, 0.0, 0.0)).cell(1);
        DeviceRole device = attached(cell, SERVER_2, Timing.VIRTUAL);

        device.receive(opened(0, DEVICE), Double.NaN, out);

        TaskSubmitted none = out.takeOne(TaskSubmitted.class);
        assertThat(none.hasTask()).isFalse();
        assertThat(none.policyVersion()).isEqualTo(9);
    }

    @Test
    void withACentralPolicyItAsksAndComputesWhatIsAssignedToItself() {
        DeviceRole device = attached(cell().cell(1), CENTRAL, Timing.REAL);
        device.receive(opened(0, DEVICE), 0.0, out);
        assertThat(out.takeOne(TaskSubmitted.class).decision()).isEqualTo(TaskSubmitted.ASK);
        Timer due = new Timer.LocalTaskDue(0);

        device.receive(new TaskAssigned(0, 1, 0), 0.1, out);
        device.receive(new TaskAssigned(7, DEVICE, 0), 0.1, out);
        assertThat(out.emulatedDue(due)).isNaN();

        device.receive(new TaskAssigned(0, DEVICE, 0), 0.1, out);
        assertThat(out.emulatedDue(due)).isEqualTo(2.5);
    }

    @Test
    void localTasksWaitForEachOtherWhereTheScenarioSaysSo() {
        DeviceRole device = attached(cell().localQueue(true).cell(1), LOCAL, Timing.VIRTUAL);

        device.receive(opened(0, DEVICE), Double.NaN, out);
        device.receive(opened(1, DEVICE), Double.NaN, out);
        device.receive(opened(9, DEVICE), Double.NaN, out);

        assertThat(out.take(TaskSubmitted.class))
                .extracting(TaskSubmitted::localWaitSeconds)
                .containsExactly(0.0, 1.5, 0.0);
    }

    @Test
    void localTasksDoNotWaitForEachOtherInThePapersModel() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.VIRTUAL);

        device.receive(opened(0, DEVICE), Double.NaN, out);
        device.receive(opened(1, DEVICE), Double.NaN, out);

        assertThat(out.take(TaskSubmitted.class))
                .extracting(TaskSubmitted::localWaitSeconds)
                .containsExactly(0.0, 0.0);
    }

    @Test
    void inRealTimeItMeasuresItsLocalTasks() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.REAL);
        device.receive(opened(2, DEVICE), 2.01, out);
        assertThat(out.emulatedDue(new Timer.LocalTaskDue(2))).isEqualTo(4.5);

        device.timerFired(new Timer.LocalTaskDue(2), 4.75, out);

        assertThat(out.takeOne(TaskMeasured.class)).isEqualTo(new TaskMeasured(2, DEVICE, 0.0, 0.0, 2.75));
    }

    @Test
    void inRealTimeItMeasuresWhenTheResultArrives() {
        DeviceRole device = attached(cell().cell(1), SERVER_2, Timing.REAL);
        TaskCompleted completed = new TaskCompleted(2, DEVICE, 2, 1, 2.0, 0.1, 0.0, 0.25, 0.5);

        device.receive(completed, 3.0, out);

        assertThat(out.takeOne(TaskMeasured.class)).isEqualTo(new TaskMeasured(2, DEVICE, 0.25, 0.5, 1.0));
    }

    @Test
    void inRealTimeItMeasuresAResultThatWasSentAheadWhenItIsThere() {
        DeviceRole device = attached(cell().cell(1), SERVER_2, Timing.REAL);
        device.receive(new TaskCompleted(2, DEVICE, 2, 1, 2.0, 0.125, 0.0, 0.25, 0.5), 2.8, out);
        assertThat(out.take(TaskMeasured.class)).isEmpty();
        Timer due = new Timer.ResultDue(2);
        assertThat(out.emulatedDue(due)).isEqualTo(2.875);

        device.timerFired(due, 2.875, out);
        device.timerFired(due, 2.9, out);

        assertThat(out.takeOne(TaskMeasured.class)).isEqualTo(new TaskMeasured(2, DEVICE, 0.25, 0.5, 0.875));
    }

    @Test
    void inRealTimeASlotThatIsAnnouncedIsDecidedOnWhenItBegins() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.REAL);
        device.receive(opened(2, DEVICE), 1.9, out);
        assertThat(out.take(TaskSubmitted.class)).isEmpty();
        Timer begins = new Timer.SlotBegins(2);
        assertThat(out.emulatedDue(begins)).isEqualTo(2.0);

        device.timerFired(begins, 2.0, out);
        device.timerFired(begins, 2.1, out);

        assertThat(out.takeOne(TaskSubmitted.class).slot()).isEqualTo(2);
    }

    @Test
    void inVirtualTimeItMeasuresNothing() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.VIRTUAL);

        device.receive(new TaskCompleted(2, DEVICE, 2, 1, 2.0, 0.1, 0.0, 0.25, 0.5), Double.NaN, out);
        device.receive(opened(3, DEVICE), Double.NaN, out);

        assertThat(out.take(TaskMeasured.class)).isEmpty();
        assertThat(out.emulatedDue(new Timer.LocalTaskDue(3))).isNaN();
    }

    @Test
    void inRealTimeASlotThatItHearsOfMoreThanASlotTooLateIsSkipped() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.REAL);

        device.receive(opened(0, DEVICE), 1.01, out);
        assertThat(out.sent()).isEmpty();

        device.receive(opened(1, DEVICE), 1.99, out);
        assertThat(out.takeOne(TaskSubmitted.class).slot()).isEqualTo(1);
    }

    @Test
    void aSlotOfAPredecessorWithItsIndexIsNotItsOwn() {
        DeviceRole device = new DeviceRole("d", 1, cell().cell(1), LOCAL, Timing.VIRTUAL);
        device.start(out);
        device.receive(new MemberAttached(MemberId.device("d", 1), DEVICE, 1, 3), Double.NaN, out);
        out.clear();

        device.receive(opened(2, DEVICE), Double.NaN, out);
        assertThat(out.sent()).isEmpty();

        device.receive(opened(3, DEVICE), Double.NaN, out);
        assertThat(out.takeOne(TaskSubmitted.class).slot()).isEqualTo(3);
    }

    @Test
    void itsPartIsOverWhenItIsDetachedOrTheRunIs() {
        DeviceRole detached = attached(cell().cell(1), LOCAL, Timing.VIRTUAL);
        detached.receive(new MemberDetached(MemberId.device("d", 1), DEVICE, 4), Double.NaN, out);
        detached.receive(opened(4, DEVICE), Double.NaN, out);
        assertThat(detached.finished()).isTrue();
        assertThat(out.to(new Address.Enodeb())).containsExactly(new MemberDeparted(MemberId.device("d", 1)));

        DeviceRole toTheEnd = attached(cell().cell(1), LOCAL, Timing.VIRTUAL);
        toTheEnd.receive(new RunFinished(4, 4, 5.0), Double.NaN, out);
        assertThat(toTheEnd.finished()).isTrue();
    }

    @Test
    void whatWasMeantForAPredecessorOfTheSameNameDoesNotConcernIt() {
        DeviceRole device = new DeviceRole("d", 2, cell().cell(1), LOCAL, Timing.REAL);
        device.start(out);
        out.clear();
        device.receive(new MemberAttached(MemberId.device("d", 1), DEVICE, 1, 0), Double.NaN, out);
        device.receive(new MemberDetached(MemberId.device("d", 1), DEVICE, 4), Double.NaN, out);

        assertThat(out.sent()).isEmpty();
        assertThat(device.finished()).isFalse();
    }

    @Test
    void itsPartIsOverWhenAProcessThatWasStartedLaterHasItsName() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.REAL);

        device.receive(new MemberAttached(MemberId.device("d", 2), DEVICE, 1, 0), Double.NaN, out);

        assertThat(device.finished()).isTrue();
    }

    @Test
    void itSaysGoodbyeWhenItIsAskedToEnd() {
        DeviceRole device = attached(cell().cell(1), LOCAL, Timing.REAL);

        device.stop(out);

        assertThat(out.to(new Address.Enodeb())).containsExactly(new MemberDeparted(MemberId.device("d", 1)));
    }

    @Test
    void theGainIsThatOfTheSlotsStartWhereATraceDrivesTheChannel() {
        Cell cell = Traced.cell();
        DeviceRole device = attached(cell, LOCAL, Timing.VIRTUAL);

        device.receive(opened(0, DEVICE), Double.NaN, out);
        device.receive(opened(2, DEVICE), Double.NaN, out);

        assertThat(out.take(TaskSubmitted.class))
                .extracting(TaskSubmitted::gain)
                .containsExactly(
                        cell.constants().radio().gainOfSnr(1.0),
                        cell.constants().radio().gainOfSnr(10.0));
    }

    private DeviceRole attached(Cell cell, Policy policy, Timing timing) {
        DeviceRole device = new DeviceRole("d", 1, cell, policy, timing);
        device.start(out);
        device.receive(new MemberAttached(MemberId.device("d", 1), DEVICE, 1, 0), Double.NaN, out);
        out.clear();
        return device;
    }

    /** Work of 1e9 cycles: 2.5 s on the device. */
    private static CellBuilder cell() {
        return new CellBuilder().localHz(4e8, 4e8).cycles(1e9, 1e9).slotSeconds(1.0);
    }

    private static SlotOpened opened(int slot, int... devices) {
        return new SlotOpened(
                slot,
                slot,
                new double[2],
                new boolean[] {true, true},
                new boolean[] {true, true},
                new boolean[] {true, true},
                new double[] {1e9, 1e9},
                devices,
                new double[devices.length],
                new double[devices.length],
                9);
    }
}
