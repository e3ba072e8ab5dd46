package org.cellbed.analysis.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.LossCause;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.OutagesFile;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;
import org.jspecify.annotations.Nullable;

/** A builder of the steps of one task from the files. Not thread-safe. */
final class TaskStory {
    private final CellRun cell;
    private final TasksFile.Row task;
    private final Optional<ActorStory> actor;
    private final Journey journey;
    private final Optional<EventsFile.Row> loss;
    private final List<TaskTrace.Step> steps = new ArrayList<>();
    private List<String> ahead = List.of();

    TaskStory(CellRun cell, TasksFile.Row task, Optional<ActorStory> actor) {
        this.cell = cell;
        this.task = task;
        this.actor = actor;
        this.journey = new Journey(cell);
        String subject = "task-" + task.task();
        this.loss = cell.events().stream()
                .filter(event ->
                        event.kind() == EventKind.LOST && event.subject().equals(subject))
                .findFirst();
    }

    TaskTrace tell() {
        step(
                task.generatedSeconds(),
                "generated",
                String.format(
                        Locale.ROOT,
                        "device %d: %d bits, %d cycles, channel gain %.4g",
                        task.device(),
                        task.lengthBits(),
                        task.cycles(),
                        task.gain()));
        cell.slots().stream()
                .filter(slot -> slot.slot() == task.slot())
                .findFirst()
                .ifPresent(slot -> step(slot.openedSeconds(), "broadcast", loads(slot)));
        actor.ifPresent(each -> {
            step(task.generatedSeconds(), "saw", each.seen());
            step(task.generatedSeconds(), "actor", each.said());
            step(task.generatedSeconds(), "drew", each.drew());
        });
        step(task.generatedSeconds(), "decided", decision());
        if (task.decision() == 0) {
            computedLocally();
        } else if (task.decision() > 0) {
            offloaded();
        }
        ended();
        return new TaskTrace(
                task.task(),
                cell.cell(),
                task.status().text(),
                loss.map(EventsFile.Row::detail).orElse(null),
                ahead,
                List.copyOf(steps));
    }

    private String loads(SlotsFile.Row slot) {
        SlotsFile.Table columns = new SlotsFile.Table(slot.loadSeconds().length);
        StringJoiner loads = new StringJoiner(", ");
        for (int server = 1; server <= slot.loadSeconds().length; server++) {
            double load = slot.loadSeconds()[server - 1];
            String value = Double.isNaN(load) ? "absent" : seconds(load) + (down(server) ? " (down)" : "");
            loads.add(columns.loads.get(server - 1).name() + " " + value);
        }
        return loads.toString();
    }

    private boolean down(int server) {
        double opened = task.generatedSeconds();
        return cell.outages().stream()
                .anyMatch(outage ->
                        outage.server() == server && outage.fromSeconds() <= opened && opened < outage.toSeconds());
    }

    private String decision() {
        String version = task.policyVersion() == 0 ? "" : ", weights of version " + task.policyVersion();
        return switch (task.decision()) {
            case -1 -> "no decision: it was submitted after the slot's decision window";
            case 0 -> "local" + version;
            default -> "server " + task.decision() + version + "; devices sharing the band: " + task.offloaders();
        };
    }

    private void computedLocally() {
        if (Double.isNaN(task.waitSeconds())) {
            return;
        }
        double starts = task.generatedSeconds() + task.waitSeconds();
        if (task.waitSeconds() > 0.0) {
            step(starts, "waited", seconds(task.waitSeconds()) + " for earlier local tasks");
        }
        step(starts + task.localSeconds(), "computed", "on the device in " + seconds(task.localSeconds()));
    }

    private void offloaded() {
        double uploaded = task.generatedSeconds() + task.uploadSeconds();
        if (!journey.uploaded(task) || uploaded > runEndedSeconds()) {
            step(null, "uploading", "to server 1 would have taken " + seconds(task.uploadSeconds()));
            return;
        }
        step(uploaded, "uploaded", seconds(task.uploadSeconds()) + " from the device to server 1");
        if (!journey.arrived(task) || task.arrivesSeconds() > runEndedSeconds()) {
            return;
        }
        if (task.transferSeconds() > 0.0) {
            step(
                    task.arrivesSeconds(),
                    "forwarded",
                    seconds(task.transferSeconds()) + " from server 1 to server " + task.decision());
        }
        arrived();
    }

    private double runEndedSeconds() {
        return loss.filter(event -> event.detail().equals(LossCause.RUN_ENDED.text()))
                .map(EventsFile.Row::seconds)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void arrived() {
        ahead = new QueueAhead(cell, journey).of(task);
        step(
                task.arrivesSeconds(),
                "arrived",
                "at server " + task.decision() + ", "
                        + (ahead.isEmpty() ? "no task ahead" : ahead.size() + " ahead: " + String.join(", ", ahead)));
        if (Double.isNaN(task.waitSeconds())) {
            return;
        }
        double pause = 0.0;
        for (OutagesFile.Row outage : cell.outages()) {
            if (outage.server() == task.decision()) {
                pause += outage.overlapSeconds(task.arrivesSeconds(), task.completesSeconds());
            }
        }
        step(
                task.completesSeconds(),
                "computed",
                "after " + seconds(task.waitSeconds()) + " of waiting"
                        + (pause > 0.0 ? ", " + seconds(pause) + " of it while the server was down" : "")
                        + ", in " + seconds(task.computeSeconds()));
    }

    private void ended() {
        switch (task.status()) {
            case DONE ->
                step(
                        task.generatedSeconds() + task.delaySeconds(),
                        "returned",
                        "to the device in " + seconds(task.returnSeconds()) + "; delay " + seconds(task.delaySeconds())
                                + " in all");
            case TIMED_OUT ->
                step(
                        task.generatedSeconds() + task.delaySeconds(),
                        "timed out",
                        "its deadline of " + seconds(task.delaySeconds()) + " expired"
                                + (Double.isNaN(task.waitSeconds()) ? "; its work was never completed" : ""));
            case LOST ->
                step(
                        loss.map(EventsFile.Row::seconds).orElse(null),
                        "lost",
                        loss.map(EventsFile.Row::detail).orElse("no event gives the cause"));
        }
        steps.sort((a, b) -> Double.compare(time(a), time(b)));
    }

    private void step(@Nullable Double atSeconds, String what, String text) {
        steps.add(new TaskTrace.Step(atSeconds, what, text));
    }

    /** Returns the time of a step; a step without a known time sorts at the task's generation, before the end. */
    private double time(TaskTrace.Step step) {
        Double at = step.atS();
        return at == null ? task.generatedSeconds() : at;
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.6f s", value);
    }
}
