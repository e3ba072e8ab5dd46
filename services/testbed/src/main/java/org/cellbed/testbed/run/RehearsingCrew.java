package org.cellbed.testbed.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.testbed.plan.RunPlan;

/**
 * What a recorder does where there is no launcher and the processes rehearse: it announces a rehearsal, listens to it, and lets
 * the run begin when that is over, in whose recording it has a successor. A rehearsal that somebody ends before its last slot
 * begins anew. Not thread-safe: all is done by the thread of the roles.
 */
final class RehearsingCrew implements Crew {
    /** Announces the run and records it. */
    @FunctionalInterface
    interface Recording {
        /** Called once. */
        Crew begin() throws IOException;
    }

    private final RunPlan plan;
    private final BiConsumer<String, RunStarted> announcer;
    private final Recording recording;
    private Rehearsal rehearsal;
    private Optional<Crew> recorder = Optional.empty();

    private RehearsingCrew(RunPlan plan, BiConsumer<String, RunStarted> announcer, Recording recording) {
        this.plan = plan;
        this.announcer = announcer;
        this.recording = recording;
        this.rehearsal = new Rehearsal(plan);
    }

    /**
     * Announces the rehearsal.
     *
     * @param announcer tells the processes of a run, given its name
     */
    static RehearsingCrew begin(RunPlan plan, BiConsumer<String, RunStarted> announcer, Recording recording) {
        RehearsingCrew crew = new RehearsingCrew(plan, announcer, recording);
        crew.announce();
        return crew;
    }

    @Override
    public List<Player> of(JoinedRun run) {
        return recorder.map(crew -> crew.of(run))
                .orElseGet(
                        () -> List.of(new Player("recorder", new Listener(rehearsal, run.cellNumber()), () -> false)));
    }

    @Override
    public void left(boolean atAnEnd) throws IOException {
        if (recorder.isPresent()) {
            recorder.get().left(atAnEnd);
        }
    }

    private void announce() {
        announcer.accept(rehearsal.runId(), rehearsal.announcement());
    }

    private void heardOf(Rehearsal heard) {
        if (recorder.isPresent() || heard != rehearsal || !rehearsal.over()) {
            return;
        }
        if (rehearsal.cutShort()) {
            rehearsal = new Rehearsal(plan);
            announce();
            return;
        }
        try {
            recorder = Optional.of(recording.begin());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Listener implements Role {
        private final Rehearsal heard;
        private final Role observer;

        Listener(Rehearsal heard, int cell) {
            this.heard = heard;
            this.observer = heard.observer(cell);
        }

        @Override
        public void start(Outbox out) {
            observer.start(out);
        }

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {
            observer.receive(message, nowSeconds, out);
            heardOf(heard);
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            observer.timerFired(timer, nowSeconds, out);
        }
    }
}
