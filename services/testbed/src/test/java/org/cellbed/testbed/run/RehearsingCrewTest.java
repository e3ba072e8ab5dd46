package org.cellbed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.policy.PolicyCatalog;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.testing.RecordingOutbox;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.testbed.plan.RunPlan;
import org.cellbed.testbed.plan.RunSettings;
import org.junit.jupiter.api.Test;

class RehearsingCrewTest {
    private final RunPlan plan = RunSettings.of(
                    Map.of("CELLBED_SCENARIO", "small", "CELLBED_REHEARSAL", "2"), List.of(), Optional.empty())
            .plan();
    private final List<RunStarted> announced = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int begun;
    private boolean left;

    @Test
    void theRunBeginsWhenTheLastSlotOfTheRehearsalIsOver() throws Exception {
        RehearsingCrew crew = crew();

        assertThat(announced).singleElement().matches(RunStarted::rehearsal);
        Crew.Player listener = crew.of(joined(announced.get(0), names.get(0))).get(0);
        assertThat(begun).isZero();
        hear(listener, new RunFinished(announced.get(0).slots(), 7, 2.0));
        hear(listener, new RunFinished(announced.get(0).slots(), 7, 2.0));

        assertThat(begun).isEqualTo(1);
        assertThat(crew.of(joined(plan.announcement(), "run")))
                .extracting(Crew.Player::instance)
                .containsExactly("run");
        crew.left(true);
        assertThat(left).isTrue();
    }

    @Test
    void aRehearsalThatIsCutShortBeginsAnewUnderAnotherName() throws Exception {
        RehearsingCrew crew = crew();
        Crew.Player listener = crew.of(joined(announced.get(0), names.get(0))).get(0);

        hear(listener, new RunFinished(1, 7, 0.5));
        hear(listener, new RunFinished(announced.get(0).slots(), 7, 2.0));

        assertThat(begun).as("what is said of the first is over").isZero();
        assertThat(announced).hasSize(2).allMatch(RunStarted::rehearsal);
        assertThat(names).doesNotHaveDuplicates();
        crew.left(true);
        assertThat(left).as("there was no run to put away").isFalse();
    }

    private final class Recorder implements Crew {
        @Override
        public List<Player> of(JoinedRun run) {
            return List.of(new Player(run.runId(), new Silent(), () -> false));
        }

        @Override
        public void left(boolean atAnEnd) {
            left = true;
        }
    }

    private static final class Silent implements Role {
        @Override
        public void start(Outbox out) {
            throw new AssertionError("nobody starts it");
        }

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {
            throw new AssertionError("nobody speaks");
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            throw new AssertionError("no timer was asked for");
        }
    }

    private RehearsingCrew crew() {
        return RehearsingCrew.begin(
                plan,
                (runId, run) -> {
                    names.add(runId);
                    announced.add(run);
                },
                () -> {
                    begun++;
                    return new Recorder();
                });
    }

    private JoinedRun joined(RunStarted run, String runId) {
        return new JoinedRun(
                runId,
                run,
                new Cell(plan.scenario(), plan.seeds(), 1),
                PolicyCatalog.builtIn(),
                Optional.empty(),
                Optional.empty());
    }

    private static void hear(Crew.Player listener, Message message) {
        listener.role().receive(message, 0.0, new RecordingOutbox());
    }
}
