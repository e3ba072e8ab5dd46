package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.runtime.topic.Party;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final double SPEED = 4.0;

    private final Stages stages = new Stages();
    private Instant now = Instant.EPOCH;

    @Test
    void whatIsMoreThanTenMillisecondsLateIsAnOverrun() {
        stages.executed(0.5);
        stages.executed(0.0);
        stages.executed(-0.010);
        assertThat(stages.overruns()).isZero();
        stages.executed(-0.0101);

        assertThat(stages.executed()).isEqualTo(4);
        assertThat(stages.overruns()).isEqualTo(1);
        assertThat(stages.worstLatenessSeconds()).isEqualTo(0.0101);
    }

    @Test
    void aMessageWithoutADueTimeIsNoStage() {
        stages.executed(Double.NaN);
        assertThat(stages.executed()).isZero();
        assertThat(stages.worstLatenessSeconds()).isZero();
    }

    @Test
    void everyMessageThatTakesEffectAtATimeSaysWhen() {
        assertThat(EffectiveTime.of(new TaskUploaded(0, 1, 1, 2, 1, 8, 8, 1.0, 0.5)))
                .isEqualTo(1.5);
        assertThat(EffectiveTime.of(new TaskForwarded(0, 1, 2, 1, 8, 1.0, 0.5, 0.25)))
                .isEqualTo(1.75);
        assertThat(EffectiveTime.of(new TaskCompleted(0, 1, 2, 1, 1.0, 0.5, 0.25, 0.125, 2.0)))
                .isEqualTo(3.875);
        assertThat(EffectiveTime.of(new OutageBegan(1, 7.0))).isEqualTo(7.0);
        assertThat(EffectiveTime.of(new OutageEnded(1, 8.0))).isEqualTo(8.0);
    }

    @Test
    void messagesAndTimersOfARoleAreCountedByTheWallClockWhateverTheSpeed() {
        Seat seat = seat(Party.SERVER, Timing.REAL, OptionalDouble.of(0.0));
        now = Instant.ofEpochMilli(1_000);

        seat.receive(new OutageBegan(1, SPEED * 0.980));
        seat.receive(new OutageBegan(1, SPEED * 1.500));
        seat.timerFired(new Timer.ServiceDue(), SPEED * 0.995);
        seat.timerFired(new Timer.HeartbeatDue(), Double.NaN);
        seat.receive(new StopRequested());
        seat.receive(new LoadReported(1, 1, 0.0, 0, 0, 0.0));

        assertThat(stages.executed()).isEqualTo(3);
        assertThat(stages.overruns()).isEqualTo(1);
        assertThat(stages.worstLatenessSeconds()).isBetween(0.0199999, 0.0200001);
    }

    @Test
    void completedWorkIsNoStageAtTheEnodeb() {
        Seat seat = seat(Party.ENODEB, Timing.REAL, OptionalDouble.of(0.0));
        now = Instant.ofEpochMilli(5_000);

        seat.receive(new TaskCompleted(0, 1, 2, 1, 1.0, 0.5, 0.25, 0.125, 2.0));
        assertThat(stages.executed()).isZero();

        seat.timerFired(new Timer.SlotBegins(7), SPEED * 4.980);
        assertThat(stages.overruns()).isEqualTo(1);
    }

    @Test
    void inVirtualTimeNothingIsLate() {
        Seat seat = seat(Party.SERVER, Timing.VIRTUAL, OptionalDouble.empty());
        seat.receive(new OutageBegan(1, 0.5));
        assertThat(stages.executed()).isZero();
    }

    private Seat seat(Party party, Timing timing, OptionalDouble epochSeconds) {
        return new Seat(
                party,
                new Crew.Player("member", new Deaf(), () -> false),
                new RunClock(timing, SPEED, epochSeconds, () -> now),
                stages,
                new KafkaOutbox(
                        new Destination.Book(party, 1, 1),
                        (to, message) -> {},
                        new RunClock(timing, SPEED, epochSeconds, () -> now),
                        new NoClockwork()));
    }

    private static final class NoClockwork implements KafkaOutbox.Clockwork {
        @Override
        public void startClock() {}

        @Override
        public void refuse(Defect defect) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Long> readUpTo() {
            return Map.of();
        }

        @Override
        public void wake(Timer timer, double wallSeconds, double emulatedSeconds) {}
    }

    private static final class Deaf implements Role {
        @Override
        public void start(Outbox out) {}

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {}

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {}
    }
}
