package org.cellbed.experiment.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cellbed.experiment.result.Phase;
import org.cellbed.launcher.LogTail;
import org.cellbed.rundir.RunDirectory;

/**
 * The workers that run the trials of an experiment, several at a time. Complete runs are kept; incomplete runs are
 * removed and repeated; a failed trial does not stop the others. {@link #stop} may be called from any thread, the other
 * methods from one.
 */
final class TrialWorkers {
    private static final long TELL_MILLIS = 200;

    /** The progress of the work. */
    record State(int done, int total, double secondsLeft) {}

    private final List<TrialPlan> plans;
    private final Commands commands;
    private final int workers;
    private final Remaining remaining = new Remaining();
    private final Map<TrialPlan, String> failures = new ConcurrentHashMap<>();
    private final Map<PhaseRun, TrialPlan> open = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    TrialWorkers(List<TrialPlan> plans, Commands commands, int workers) {
        this.plans = List.copyOf(plans);
        this.commands = commands;
        this.workers = workers;
    }

    /**
     * Runs the missing trials; returns after all have ended or {@link #stop} was called.
     *
     * @param progress called several times a second
     */
    void run(Consumer<State> progress) throws InterruptedException {
        plans.forEach(plan -> plan.phases().forEach(run -> open.put(run, plan)));
        CountDownLatch ended = new CountDownLatch(plans.size());
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        try {
            // longest first, so that all workers end at about the same time
            plans.stream()
                    .sorted(Comparator.comparingDouble((TrialPlan plan) -> -Remaining.guess(plan)))
                    .forEach(plan -> executor.execute(() -> {
                        try {
                            run(plan);
                        } finally {
                            ended.countDown();
                        }
                    }));
            while (!ended.await(TELL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.accept(state());
            }
        } finally {
            executor.shutdown();
        }
    }

    /** Stops running trials and starts no more. */
    void stop() {
        stopped = true;
        commands.end();
    }

    /** Whether {@link #stop} was called. */
    boolean stopped() {
        return stopped;
    }

    /** Returns the reasons why trials failed, in the order of the plans. */
    Map<TrialPlan, String> failures() {
        Map<TrialPlan, String> inOrder = new LinkedHashMap<>();
        for (TrialPlan plan : plans) {
            String why = failures.get(plan);
            if (why != null) {
                inOrder.put(plan, why);
            }
        }
        return inOrder;
    }

    private State state() {
        double left = open.entrySet().stream()
                .mapToDouble(entry -> remaining.seconds(entry.getValue(), entry.getKey()))
                .sum();
        int total = plans.stream().mapToInt(plan -> plan.phases().size()).sum();
        return new State(done.get(), total, left / workers);
    }

    private void run(TrialPlan plan) {
        try {
            for (PhaseRun run : plan.phases()) {
                if (stopped || !run(plan, run)) {
                    return;
                }
                open.remove(run);
                done.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failures.put(plan, e.toString());
        } finally {
            if (!stopped) {
                plan.phases().forEach(open::remove);
            }
        }
    }

    /** Runs a phase and returns whether its run directory is complete. */
    private boolean run(TrialPlan plan, PhaseRun run) throws IOException, InterruptedException {
        Path log = run.folder().resolveSibling(run.folder().getFileName() + ".log");
        commands.awaitEarlier(log);
        if (WholeRun.lacks(run).isPresent()) {
            Files.createDirectories(plan.folder());
            remove(plan, run);
            Files.deleteIfExists(log);
            long startedNanos = System.nanoTime();
            int code = commands.run(run.arguments(), log);
            if (stopped) {
                return false;
            }
            String lacks = WholeRun.lacks(run).orElse("");
            if (code != 0 || !lacks.isEmpty()) {
                failures.put(plan, failureReport(run, code, lacks, log));
                return false;
            }
            remaining.took(plan, run, (System.nanoTime() - startedNanos) * 1e-9);
        }
        if (run.phase() == Phase.TRAINING) {
            WholeRun.forgetCheckpoint(run.folder());
        }
        return true;
    }

    /** Removes a run; for a training, also the runs that used its weights. */
    private static void remove(TrialPlan plan, PhaseRun run) throws IOException {
        List<PhaseRun> gone = run.phase() == Phase.TRAINING ? plan.phases() : List.of(run);
        for (PhaseRun one : gone) {
            RunDirectory.delete(one.folder());
        }
    }

    private static String failureReport(PhaseRun run, int code, String lacks, Path log) {
        String why = code == 0 ? " and its run is incomplete (" + lacks + ")" : "";
        return run.phase().text() + " ended with code " + code + why + "; the last lines of " + log + ":\n"
                + LogTail.of(log);
    }
}
