package org.cellbed.rundir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotMeans;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.jspecify.annotations.Nullable;

/** A builder of the summary of one or several cells from transitions. Not thread-safe. */
public final class SummaryBuilder {
    private static final double DIVERGING_LOAD_SECONDS = 1.0;

    private final Samples delays = new Samples();
    private final Samples variances = new Samples();
    private final Samples utilities = new Samples();
    private final Samples meanLoads = new Samples();
    private final long[] decided;
    private final Map<String, Long> lostByCause = new TreeMap<>();
    private double emulatedSeconds;
    private long generated;
    private boolean finished;
    private long done;
    private long timedOut;
    private long lost;
    private boolean diverges;

    /** Creates a builder without transitions. */
    public SummaryBuilder(int maxServers) {
        this.decided = new long[maxServers + 1];
    }

    void add(Transition transition, SlotMeans means) {
        variances.add(transition.loadVariance());
        if (!Double.isNaN(means.utility())) {
            utilities.add(means.utility());
        }
        meanLoads.add(means.loadSeconds());
        for (TaskOutcome task : transition.outcomes()) {
            add(task);
        }
    }

    private void add(TaskOutcome task) {
        if (task.decision() >= 0) {
            decided[task.decision()]++;
        }
        if (task.status() == TaskStatus.LOST) {
            lost++;
            lostByCause.merge(task.lossCause().orElseThrow().text(), 1L, Long::sum);
            return;
        }
        delays.add(task.delaySeconds());
        if (task.status() == TaskStatus.DONE) {
            done++;
        } else {
            timedOut++;
        }
    }

    void add(RunFinished end) {
        generated += end.tasks();
        finished = true;
        emulatedSeconds = Math.max(emulatedSeconds, end.seconds());
    }

    /** Adds all transitions of another builder, as those of another cell. */
    public void merge(SummaryBuilder other) {
        diverges |= other.diverges();
        delays.addAll(other.delays);
        variances.addAll(other.variances);
        utilities.addAll(other.utilities);
        for (int decision = 0; decision < decided.length; decision++) {
            decided[decision] += other.decided[decision];
        }
        other.lostByCause.forEach((cause, count) -> lostByCause.merge(cause, count, Long::sum));
        generated += other.tasks();
        finished = true;
        emulatedSeconds = Math.max(emulatedSeconds, other.emulatedSeconds);
        done += other.done;
        timedOut += other.timedOut;
        lost += other.lost;
    }

    /** Returns the summary. */
    public CellSummary build() {
        return new CellSummary(
                variances.size(),
                emulatedSeconds,
                diverges(),
                new CellSummary.Delay(
                        orNull(delays.mean()),
                        orNull(delays.quantile(0.5)),
                        orNull(delays.quantile(0.95)),
                        orNull(delays.quantile(0.99))),
                orNull(variances.mean()),
                new CellSummary.Utility(orNull(utilities.mean()), utilities.sum()),
                shares(),
                orNull(tasks() / emulatedSeconds),
                new CellSummary.Ledger(tasks(), done, timedOut, lost, lostByCause));
    }

    private boolean diverges() {
        int slots = meanLoads.size();
        int quarter = slots / 4;
        double last = meanLoads.mean(slots - quarter, slots);
        return diverges || (last > DIVERGING_LOAD_SECONDS && last > 2.0 * meanLoads.mean(quarter, 2 * quarter));
    }

    /**
     * Returns the number of tasks; a recorder that stops before the end of the run only knows of tasks that have ended.
     */
    private long tasks() {
        return finished ? generated : ended();
    }

    private long ended() {
        return done + timedOut + lost;
    }

    private Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int decision = 0; decision < decided.length; decision++) {
            shares.put(CellSummary.place(decision), ended() == 0 ? 0.0 : (double) decided[decision] / ended());
        }
        return shares;
    }

    private static @Nullable Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
