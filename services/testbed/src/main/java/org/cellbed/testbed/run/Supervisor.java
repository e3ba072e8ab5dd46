package org.cellbed.testbed.run;

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
import org.cellbed.testbed.rundir.LaunchesFile;

/** Keeps the processes of a run there: starts them, starts those again that die, and those that are asked for. Not thread-safe. */
final class Supervisor {
    private final Children children;
    private final Optional<SupervisedBroker> broker;
    private final LaunchesFile log;
    private final Consumer<String> notices;
    private final LongSupplier nanoTime;
    private final List<Supervised> processes = new ArrayList<>();
    private int deaths;
    private boolean ending;

    /**
     * One that has started nothing yet.
     *
     * @param broker where it is a process of this run
     * @param notices hears who has died and who comes back, a line or some each
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
        processes.add(new Supervised(spec, children.start(spec), nanoTime.getAsLong()));
        log.add(spec.name(), "started", "");
    }

    /** How many have died so far. */
    int deaths() {
        return deaths;
    }

    /** The run comes to its end: whoever dies from now on stays away, but for those without whom nothing ends. */
    void runEnds() {
        ending = true;
    }

    /**
     * Starts those again that have died.
     *
     * @throws RunFailed where one dies again and again
     */
    void lookAfter() throws IOException, RunFailed {
        long now = nanoTime.getAsLong();
        for (Supervised process : processes) {
            if (process.hasDied(now)) {
                deaths++;
                String obituary = process.child().obituary();
                log.add(process.spec().name(), "died", process.child().ending());
                if (process.hopeless()) {
                    throw new RunFailed(obituary);
                }
                notices.accept(obituary);
            }
            if (process.dueBack(now) && (!ending || isEnodeb(process))) {
                process.startAgain(children, now);
                log.add(process.spec().name(), "started again", "");
                notices.accept(process.spec().name() + " is started again");
            }
        }
        if (broker.isPresent()) {
            deaths += broker.get().lookAfter(log, notices, now) ? 1 : 0;
        }
    }

    /**
     * Kills a process as {@code kill -9} does; it is started again after a time.
     *
     * @throws IllegalArgumentException where there is none of that name
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
     * Starts or ends processes until there are so many devices, or servers, in each cell that has processes of its own.
     *
     * @return the names of those that were started or asked to end
     * @throws IllegalArgumentException where that cannot be
     */
    List<String> scale(RunRequest.Kind kind, int count) throws IOException {
        List<String> changed = new ArrayList<>();
        for (String cells : groups()) {
            scale(kind, count, cells, changed);
        }
        return changed;
    }

    /** Starts one device or server more for each group of cells; tells the names of the processes. */
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

    /** The cells that share processes, group by group. */
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
                        + last.spec().members() + " " + kind.word() + "s and ends as a whole, expected at most "
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

    /** A process says goodbye and ends. */
    void remove(String name) {
        Supervised process = named(name);
        if (isEnodeb(process)) {
            throw new IllegalArgumentException(
                    "found " + name + ", expected a device or a server: a cell has one eNodeB");
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
