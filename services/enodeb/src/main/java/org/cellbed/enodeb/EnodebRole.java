package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Phase;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.LearnedPolicy;
import org.cellbed.model.role.Lead;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/**
 * The eNodeB of a cell: it admits devices and servers, opens slots, shares the band among the devices that offload, keeps the
 * ledger of granted work, and publishes the result of each slot to its observers.
 *
 * <p>A slot goes through three phases: members gather, submissions are collected, servers work on the granted tasks. In
 * virtual time a phase ends when every member has sent its part; in real time the clock ends it.
 *
 * <p>Not thread-safe: its runtime calls it from one thread.
 */
public final class EnodebRole implements Role {
    /** The time after a slot's opening, by the wall clock, during which it takes submissions in real time. */
    public static final double DECISION_WINDOW_SECONDS = 0.025;

    /** The time, by the wall clock, that a run in real time waits for its last tasks. */
    public static final double DRAIN_SECONDS = 30.0;

    private static final int ENODEB = 0;

    private final Timing timing;
    private final Following following;
    private final Optional<LearnedPolicy> learned;
    private final Membership membership;
    private final SlotCycle cycle;

    private final List<JournalEntry> journal = new ArrayList<>();
    private final Optional<CellState> restored;

    private Phase phase = Phase.GATHERING;
    private boolean learnerThere;

    /**
     * The relation of the policy to a learner.
     *
     * @param training whether a learner trains it during the run; in virtual time slots wait for the learner
     * @param policyVersion the version of the initial weights, which are published; 0 without weights
     */
    public record Following(boolean training, int policyVersion) {
        /** The policy is not a learned one. */
        public static final Following NOBODY = new Following(false, 0);
    }

    /**
     * Creates an eNodeB before its run.
     *
     * @param slots slots in which tasks are generated
     * @param policy the central policy, which decides for devices that ask
     */
    public EnodebRole(Cell cell, int slots, Optional<CentralPolicy> policy, Timing timing, Following following) {
        this(cell, slots, policy, timing, following, Optional.empty());
    }

    /**
     * Creates a restarted eNodeB, which resumes from its saved state and the messages that the state does not account
     * for. Its timers must not fire before it has handled the messages that have already arrived. In real time the
     * clock has started.
     */
    public EnodebRole(Cell cell, CellState state, Optional<CentralPolicy> policy, Timing timing, Following following) {
        this(cell, state.slots(), policy, timing, following, Optional.of(state));
        cycle.restore(state);
        phase = state.phase();
    }

    private EnodebRole(
            Cell cell,
            int slots,
            Optional<CentralPolicy> policy,
            Timing timing,
            Following following,
            Optional<CellState> restored) {
        this.timing = timing;
        this.following = following;
        this.learned = policy.filter(LearnedPolicy.class::isInstance).map(LearnedPolicy.class::cast);
        this.restored = restored;
        this.membership = new Membership(cell, timing);
        this.cycle = new SlotCycle(cell, slots, policy, timing, membership, following);
    }

    @Override
    public void start(Outbox out) {
        Step step = new Step(out, journal);
        membership.watchLeases(step);
        if (restored.isPresent()) {
            resume(restored.get(), step);
        } else {
            cycle.approach(0, step);
            proceed(0.0, step);
        }
        step.end();
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (phase == Phase.FINISHED) {
            return;
        }
        Step step = new Step(out, journal);
        handle(message, nowSeconds, step);
        proceed(nowSeconds, step);
        step.end();
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        if (phase == Phase.FINISHED) {
            return;
        }
        Step step = new Step(out, journal);
        onTimer(timer, nowSeconds, step);
        proceed(nowSeconds, step);
        step.end();
    }

    /** Stops, in real time, a run that has begun: tasks that have not ended by the next slot are lost. */
    @Override
    public void stop(Outbox out) {
        if (timing == Timing.VIRTUAL || phase == Phase.GATHERING || phase == Phase.FINISHED) {
            return;
        }
        Step step = new Step(out, journal);
        if (phase == Phase.COLLECTING) {
            close(step);
        }
        if (!cycle.draining()) {
            cycle.endAfter(cycle.slot() + 1);
            cycle.approach(cycle.slot() + 1, step);
            open(cycle.openedSeconds(), step);
        }
        cycle.endOfDrain(cycle.openedSeconds(), step);
        proceed(cycle.openedSeconds(), step);
        step.end();
    }

    /** Whether the run is over. */
    public boolean finished() {
        return phase == Phase.FINISHED;
    }

    private void handle(Message message, double nowSeconds, Outbox out) {
        if (message instanceof TaskSubmitted submitted) {
            membership.noteAlive(MemberKind.DEVICE, submitted.device());
            cycle.submitted(submitted, nowSeconds, out);
        } else if (message instanceof TaskCompleted completed) {
            cycle.completed(completed);
        } else if (message instanceof LoadReported report) {
            membership.noteAlive(MemberKind.SERVER, report.server());
            cycle.reported(report);
        } else if (message instanceof TaskMeasured measured) {
            membership.noteAlive(MemberKind.DEVICE, measured.device());
            cycle.measured(measured);
        } else if (message instanceof LearnerAdvanced advanced) {
            learnerThere = true;
            cycle.learnerAdvanced(advanced);
        } else if (message instanceof WeightsPublished published) {
            adopt(published, out);
        } else if (message instanceof OutageRequested outage) {
            cycle.outageRequested(outage, slotIsOpen());
        } else if (message instanceof LearningChanged change) {
            cycle.learningChanged(change, nowSeconds, out);
        } else if (message instanceof StopRequested) {
            cycle.endAfter(slotIsOpen() ? cycle.slot() + 1 : cycle.slot());
        } else if (message instanceof MemberAnnounced announced) {
            membership.announced(announced, out);
        } else if (message instanceof MemberReady ready) {
            membership.ready(ready, out);
        } else if (message instanceof MemberDeparted departed) {
            membership.departed(departed);
        }
    }

    private boolean slotIsOpen() {
        return phase != Phase.GATHERING && phase != Phase.OPENING;
    }

    private void onTimer(Timer timer, double nowSeconds, Outbox out) {
        if (timer instanceof Timer.SlotDue due) {
            slotDue(due.slot(), nowSeconds, out);
        } else if (timer instanceof Timer.SlotBegins begins) {
            out.wake(new When.After(DECISION_WINDOW_SECONDS), new Timer.DecisionWindowOver(begins.slot()));
        } else if (timer instanceof Timer.DecisionWindowOver over) {
            if (phase == Phase.COLLECTING && over.slot() == cycle.slot()) {
                close(out);
            }
        } else if (timer instanceof Timer.SlotStale stale) {
            cycle.stale(stale.slot(), nowSeconds, out);
        } else if (timer instanceof Timer.LeasesDue) {
            membership.leasesDue(out);
        } else if (timer instanceof Timer.DrainOver) {
            cycle.endOfDrain(nowSeconds, out);
        }
    }

    /** Resumes from a saved state: resends messages that may have been lost, and sets the timers again. */
    private void resume(CellState state, Step step) {
        journal.addAll(state.journal());
        keep(step);
        if (phase == Phase.FINISHED) {
            cycle.sendFinished(step);
            return;
        }
        cycle.resend(phase, step);
        if (timing == Timing.REAL) {
            wakeForSlot(step);
            if (cycle.draining()) {
                step.wake(new When.After(DRAIN_SECONDS), new Timer.DrainOver());
            }
        }
    }

    private void keep(Outbox out) {
        out.keep(() -> cycle.state(phase, journal));
    }

    /** Advances from phase to phase as far as the messages so far allow. */
    private void proceed(double nowSeconds, Outbox out) {
        boolean moved = true;
        while (moved) {
            moved = switch (phase) {
                case GATHERING -> gathered(nowSeconds, out);
                case OPENING -> prepared(out);
                case COLLECTING -> collected(out);
                case SERVING -> timing == Timing.VIRTUAL ? served(out) : settledInRealTime(nowSeconds, out);
                case FINISHED -> false;
            };
        }
    }

    private boolean gathered(double nowSeconds, Outbox out) {
        if (!cycle.draining() && (!membership.complete(cycle.slot()) || awaitsLearner() || !hasWeights())) {
            return false;
        }
        if (timing == Timing.REAL) {
            out.startClock();
            out.wake(new When.Before(0.0, Lead.FIRST_OPENING_SECONDS), new Timer.SlotDue(0));
            phase = Phase.SERVING;
        } else {
            open(nowSeconds, out);
        }
        return true;
    }

    private boolean collected(Outbox out) {
        if (!cycle.allSubmitted() || !hasWeights()) {
            return false;
        }
        close(out);
        return true;
    }

    private boolean served(Outbox out) {
        if (!cycle.allReported(out)) {
            return false;
        }
        cycle.approach(cycle.slot() + 1, out);
        phase = Phase.GATHERING;
        return true;
    }

    private boolean settledInRealTime(double nowSeconds, Outbox out) {
        cycle.settle(nowSeconds, out);
        return finishIfDrained(nowSeconds, out);
    }

    private void slotDue(int dueSlot, double nowSeconds, Outbox out) {
        if (phase == Phase.COLLECTING) {
            closeBeforeNext(out);
        }
        cycle.approach(cycle.skipOverdue(dueSlot, nowSeconds, out), out);
        open(nowSeconds, out);
    }

    /** Adopts weights; ignores duplicates, which a restarted eNodeB reads. */
    private void adopt(WeightsPublished published, Outbox out) {
        ActorWeights weights = published.weights();
        if (weights.agent() == ENODEB) {
            learned.filter(policy -> policy.version(ENODEB) != weights.version())
                    .flatMap(policy -> policy.adopt(weights))
                    .ifPresent(out::refuse);
        }
    }

    /** Whether the eNodeB has the weights that it decides by. */
    private boolean hasWeights() {
        return learned.map(policy -> policy.version(ENODEB) >= cycle.policyVersion())
                .orElse(true);
    }

    private boolean awaitsLearner() {
        return timing == Timing.REAL && following.training() && !learnerThere;
    }

    /** Prepares to open the next slot. */
    private void open(double nowSeconds, Outbox out) {
        cycle.prepare(nowSeconds, out);
        phase = Phase.OPENING;
        keep(out);
    }

    private boolean prepared(Outbox out) {
        if (!cycle.learned()) {
            return false;
        }
        openNow(out);
        return true;
    }

    /** Opens the slot. After the last slot, only slots without tasks open. */
    private void openNow(Outbox out) {
        cycle.open(out);
        keep(out);
        boolean draining = cycle.draining();
        phase = draining ? Phase.SERVING : Phase.COLLECTING;
        if (draining && finishIfDrained(cycle.openedSeconds(), out)) {
            return;
        }
        if (draining) {
            cycle.promise(out);
        }
        if (timing == Timing.REAL) {
            wakeForSlot(out);
            if (cycle.beginsDrain()) {
                out.wake(new When.After(DRAIN_SECONDS), new Timer.DrainOver());
            }
        }
    }

    /**
     * Sets the timer of the next slot: the slot is announced once this one has closed, and opens at the latest when it
     * is due.
     */
    private void wakeForSlot(Outbox out) {
        Timer next = new Timer.SlotDue(cycle.slot() + 1);
        if (phase == Phase.COLLECTING) {
            out.wake(new When.At(cycle.nextOpensSeconds()), next);
            out.wake(new When.At(cycle.openedSeconds()), new Timer.SlotBegins(cycle.slot()));
        } else {
            out.wake(new When.Before(cycle.nextOpensSeconds(), Lead.OPENING_SECONDS), next);
        }
    }

    private void close(Outbox out) {
        closeBeforeNext(out);
        if (timing == Timing.REAL) {
            wakeForSlot(out);
        }
    }

    /**
     * Closes a slot without setting the timer of its successor. In virtual time the rest of the slot is a function of
     * the state that was saved at its opening, so that no state is saved here.
     */
    private void closeBeforeNext(Outbox out) {
        cycle.close(out);
        phase = Phase.SERVING;
        if (timing == Timing.REAL) {
            keep(out);
        }
    }

    private boolean finishIfDrained(double atSeconds, Outbox out) {
        if (!cycle.drained()) {
            return false;
        }
        phase = Phase.FINISHED;
        cycle.finish(atSeconds, out);
        keep(out);
        return true;
    }
}
