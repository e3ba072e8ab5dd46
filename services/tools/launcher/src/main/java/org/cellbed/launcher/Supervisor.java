package org.cellbed.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.cellbed.device.process.DeviceMain;
import org.cellbed.edgeserver.process.EdgeServerMain;
import org.cellbed.enodeb.process.EnodebMain;
import org.cellbed.recorder.process.RecorderMain;
import org.cellbed.rundir.LaunchesFile;

/** Starts the processes of a run and restarts those that die. Not thread-safe. */
final class Supervisor {
    private final Children children;
    private final Optional<SupervisedBroker> broker;
    private final LaunchesFile log;
    private final Consumer<String> notices;
    private final LongSupplier nanoTime;
    private final List<Supervised> processes = new ArrayList<>();
    private boolean ending;

    /**
     * Creates a supervisor that has started nothing yet.
     *
     * @param broker the broker, if this run started it
     * @param notices receives a message of one or more lines for each process that dies or is restarted
     */
    Supervisor(
            Children children,
            Optional<SupervisedBroker> broker,
            LaunchesFile log,
            Consumer<String> notices,
            LongSupplier nanoTime) {
        this.children = children;
        this.broker = broker;
        this.log = log;
        this.notices = notices;
        this.nanoTime = nanoTime;
    }

    void start(ProcessSpec spec) throws IOException {
        Supervised process = new Supervised(spec, children.start(spec), nanoTime.getAsLong());
        processes.add(process);
        log.add(spec.name(), "started", "");
        endIfRecorder(process);
    }

    /** Whether a process has ended with exit code 0. */
    boolean hasEnded(String name) {
        return named(name).hasEnded();
    }

    /**
     * Asks the recorder to end the run. From now on a dead process is restarted only if the run cannot end without it.
     */
    void endRun() {
        if (!ending) {
            ending = true;
            processes.forEach(this::endIfRecorder);
        }
    }

    /** Kills all processes except the recorder and does not restart them. */
    void abort() {
        for (Supervised process : List.copyOf(processes)) {
            if (!isRecorder(process)) {
                processes.remove(process);
                process.child().kill();
                log.add(process.spec().name(), "killed", "");
            }
        }
    }

    /**
     * Restarts processes that have died.
     *
     * @throws RunFailed if a process keeps dying shortly after each restart
     */
    void lookAfter() throws IOException, RunFailed {
        long now = nanoTime.getAsLong();
        for (Supervised process : processes) {
            if (process.hasDied(now)) {
                String report = process.child().failureReport();
                log.add(process.spec().name(), "died", process.child().ending());
                if (process.hopeless()) {
                    throw new RunFailed(report);
                }
                notices.accept(report);
            }
            if (process.restartDue(now) && (!ending || isEnodeb(process) || isRecorder(process))) {
                process.restart(children, now);
                log.add(process.spec().name(), "started again", "");
                notices.accept("restarted " + process.spec().name());
                endIfRecorder(process);
            }
        }
        if (broker.isPresent()) {
            broker.get().lookAfter(log, notices, now);
        }
    }

    private void endIfRecorder(Supervised process) {
        if (ending && isRecorder(process)) {
            process.child().end();
        }
    }

    /**
     * Kills a process as {@code kill -9} does; it is restarted after a delay.
     *
     * @throws IllegalArgumentException if no process has that name
     */
    void kill(String name, double awaySeconds) {
        long back = nanoTime.getAsLong() + Math.round(awaySeconds * 1e9);
        if (name.equals(SupervisedBroker.NAME) && broker.isPresent()) {
            broker.get().kill(back);
        } else {
            named(name).kill(back);
        }
        log.add(name, "killed", "away for " + awaySeconds + " s");
    }

    /**
     * Starts or ends processes until each cell has the given number of devices or servers; cells that share processes
     * count as one.
     *
     * @return the names of the processes that were started or asked to end
     * @throws IllegalArgumentException if the layout of the processes does not allow that number
     */
    List<String> scale(RunRequest.Kind kind, int count) throws IOException {
        List<String> changed = new ArrayList<>();
        for (String cells : groups()) {
            scale(kind, count, cells, changed);
        }
        return changed;
    }

    /** Starts one more device or server for each group of cells; returns the names of the processes. */
    List<String> add(RunRequest.Kind kind) throws IOException {
        List<String> started = new ArrayList<>();
        for (String cells : groups()) {
            ProcessSpec another = another(kind, cells);
            start(another);
            started.add(another.name());
        }
        return started;
    }

    List<ProcessStatus> statuses() {
        List<ProcessStatus> statuses = new ArrayList<>();
        broker.ifPresent(present -> statuses.add(present.status()));
        processes.forEach(process -> statuses.add(process.status()));
        return statuses;
    }

    /** Returns the cells of each group that shares processes. */
    private List<String> groups() {
        return processes.stream()
                .filter(Supervisor::isEnodeb)
                .map(process -> process.spec().cells())
                .toList();
    }

    private void scale(RunRequest.Kind kind, int count, String cells, List<String> changed) throws IOException {
        List<Supervised> members = new ArrayList<>(processes.stream()
                .filter(process -> process.spec().mainClass() == mainClass(kind)
                        && process.spec().cells().equals(cells)
                        && !process.status().state().equals(ProcessStatus.State.ENDED))
                .sorted(Comparator.comparingInt(process -> process.spec().lastNumber()))
                .toList());
        int there =
                members.stream().mapToInt(process -> process.spec().members()).sum();
        while (there > count) {
            Supervised last = members.remove(members.size() - 1);
            if (last.spec().members() > there - count) {
                throw new IllegalArgumentException(last.spec().name() + " plays "
                        + last.spec().members() + " " + kind.word() + "s, which leave together, expected at most "
                        + (there - last.spec().members()) + " or at least " + there);
            }
            there -= last.spec().members();
            changed.add(last.spec().name());
            end(last);
        }
        for (; there < count; there++) {
            ProcessSpec another = another(kind, cells);
            start(another);
            changed.add(another.name());
        }
    }

    private ProcessSpec another(RunRequest.Kind kind, String cells) {
        int highest = 0;
        for (Supervised process : processes) {
            boolean alike = process.spec().mainClass() == mainClass(kind)
                    && process.spec().cells().equals(cells);
            highest = alike ? Math.max(highest, process.spec().lastNumber()) : highest;
        }
        return processes.stream()
                .map(Supervised::spec)
                .filter(spec ->
                        spec.mainClass() == EnodebMain.class && spec.cells().equals(cells))
                .findFirst()
                .orElseThrow()
                .beside(mainClass(kind), kind.word() + "-" + (highest + 1));
    }

    /** Asks a process to leave its run and to end. */
    void remove(String name) {
        Supervised process = named(name);
        if (isEnodeb(process) || isRecorder(process)) {
            throw new IllegalArgumentException(
                    "found " + name + ", expected a device or a server: a run needs its eNodeBs and its recorder");
        }
        end(process);
    }

    private void end(Supervised process) {
        processes.remove(process);
        process.child().end();
        log.add(process.spec().name(), "asked to end", "");
    }

    private static boolean isEnodeb(Supervised process) {
        return process.spec().mainClass() == EnodebMain.class;
    }

    private static boolean isRecorder(Supervised process) {
        return process.spec().mainClass() == RecorderMain.class;
    }

    private static Class<?> mainClass(RunRequest.Kind kind) {
        return switch (kind) {
            case DEVICE -> DeviceMain.class;
            case SERVER -> EdgeServerMain.class;
        };
    }

    private Supervised named(String name) {
        return processes.stream()
                .filter(process -> process.spec().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found no process " + name + ", expected one of "
                        + String.join(
                                ", ",
                                statuses().stream().map(ProcessStatus::name).toList())));
    }
}
