package org.cellbed.simulator.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;
import org.cellbed.simulator.wire.Endpoint;
import org.junit.jupiter.api.Test;

/** The simulated clock and its effect on messages and timers. */
class ClockedWireTest {
    private record Woken(Timer timer, double nowSeconds, double wallSeconds) {}

    private final ClockedWire wire =
            new ClockedWire(new Network(RandomCase.stream(1, 40), 0.5, 0.1, 0.0, 0.2), 4.0, List.of());
    private final List<String> heard = new ArrayList<>();
    private final List<Woken> woken = new ArrayList<>();
    private Consumer<Outbox> whenStarted = out -> {};
    private final Endpoint enodeb = new Endpoint("enodeb", new Recorder());
    private final Endpoint device = new Endpoint("d", new Recorder());

    ClockedWireTest() {
        wire.directory().addEnodeb(enodeb);
        wire.directory().addMember(device);
    }

    @Test
    void messagesOfALinkKeepTheirOrder() {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < 100; k++) {
            names.add(String.valueOf(k));
            wire.say(device, new MemberDeparted(MemberId.device(String.valueOf(k), 1)));
        }
        run();

        assertThat(heard).hasSizeGreaterThan(100);
        assertThat(heard.stream().distinct()).containsExactlyElementsOf(names);
        assertThat(heard).isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    }

    @Test
    void askingAgainReplacesATimer() {
        withOutbox(out -> {
            out.startClock();
            out.wake(new When.At(8.0), new Timer.ServiceDue());
            out.wake(new When.At(4.0), new Timer.ServiceDue());
            out.wake(new When.After(3.0), new Timer.HeartbeatDue());
            out.wake(new When.After(5.0), new Timer.HeartbeatDue());
        });
        run();

        assertThat(woken)
                .containsExactly(
                        new Woken(new Timer.ServiceDue(), 4.0, 1.0), new Woken(new Timer.HeartbeatDue(), 20.0, 5.0));
    }

    @Test
    void theTimeAskedForHasComeWhenARoleIsWoken() {
        withOutbox(Outbox::startClock);
        for (int k = 1; k <= 1000; k++) {
            double due = 0.1 * k;
            Timer timer = new Timer.SlotDue(k);
            withOutbox(out -> out.wake(new When.At(due), timer));
        }
        run();

        assertThat(woken).hasSize(1000).allSatisfy(each -> {
            int slot = ((Timer.SlotDue) each.timer()).slot();
            assertThat(each.nowSeconds()).isGreaterThanOrEqualTo(0.1 * slot);
        });
    }

    @Test
    void nothingReachesAProcessThatIsDeadAndOneThatStandsStillHearsOfItLater() {
        Endpoint other = new Endpoint("d2", new Recorder());
        wire.directory().addMember(other);
        wire.say(device, new MemberDeparted(MemberId.device("lost", 1)));
        wire.kill(enodeb);
        run();
        assertThat(heard).isEmpty();

        wire.directory().addEnodeb(enodeb);
        double before = wire.wallSeconds();
        wire.freeze(enodeb, 60.0);
        wire.say(other, new MemberDeparted(MemberId.device("late", 1)));
        run();
        assertThat(heard).contains("late");
        assertThat(wire.wallSeconds()).isGreaterThanOrEqualTo(before + 60.0);
    }

    private void run() {
        wire.run(10_000, () -> false);
    }

    private void withOutbox(Consumer<Outbox> action) {
        whenStarted = action;
        wire.start(enodeb);
    }

    private final class Recorder implements Role {
        @Override
        public void start(Outbox out) {
            whenStarted.accept(out);
        }

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {
            heard.add(((MemberDeparted) message).member().instance());
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            woken.add(new Woken(timer, nowSeconds, wire.wallSeconds()));
        }
    }
}
