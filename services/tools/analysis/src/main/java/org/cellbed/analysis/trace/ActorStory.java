package org.cellbed.analysis.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.policy.learned.Observation;
import org.cellbed.model.random.RandomStream;
import org.cellbed.rundir.ActorsFile;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.RecordedScenario;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;

/**
 * The way in which the actor of a device took a decision: its inputs and outputs are in the files, its random draws are
 * repeated from the seed.
 *
 * @param shared [sharedWidth] the observation that all devices share
 * @param output the device's own observation, and the output of the actor
 * @param explores whether it took a random place instead of following its logits
 * @param explorationDraw the draw that decided whether to explore; NaN without a draw
 * @param noise [places] Gumbel noise on the logits; empty if it took the greatest logit, or explored
 * @param choice the resulting place
 */
record ActorStory(
        double[] shared, ActorOutput output, boolean explores, double explorationDraw, List<Double> noise, int choice) {
    /** Finds the story of a task; empty if no device's actor decided on it. */
    static Optional<ActorStory> of(Run run, CellRun cell, TasksFile.Row task) throws RunReadException {
        Optional<ActorsFile.Row> row = ActorsFile.read(
                        cell.folder(), cell.model().maxServers())
                .stream()
                .filter(actor -> actor.slot() == task.slot() && actor.device() == task.device())
                .findFirst();
        Optional<SlotsFile.Row> slot =
                cell.slots().stream().filter(each -> each.slot() == task.slot()).findFirst();
        if (row.isEmpty() || slot.isEmpty()) {
            return Optional.empty();
        }
        RandomStream draws = RecordedScenario.of(run)
                .cell(cell.cell())
                .decisionDraws(task.device())
                .seek(task.slot());
        return Optional.of(of(row.get().output(), slot.get().loadSeconds(), draws));
    }

    /**
     * Returns the story of an output.
     *
     * @param loadSeconds [maxServers] as broadcast; NaN for an absent server
     * @param draws the draws of the device and slot
     */
    static ActorStory of(ActorOutput output, double[] loadSeconds, RandomStream draws) {
        double[] known = loadSeconds.clone();
        boolean[] present = new boolean[known.length];
        for (int k = 0; k < known.length; k++) {
            present[k] = !Double.isNaN(known[k]);
            known[k] = present[k] ? known[k] : 0.0;
        }
        double[] logits =
                output.logits().stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] allowed = new boolean[logits.length];
        for (int place = 0; place < allowed.length; place++) {
            allowed[place] = output.allowed().get(place);
        }
        Choosing choosing = output.choosing();
        List<Double> drawn = new ArrayList<>();
        int choice = Choice.choose(logits, allowed, choosing, () -> {
            double next = draws.nextDouble();
            drawn.add(next);
            return next;
        });
        boolean mayExplore = choosing.epsilon() > 0.0;
        boolean explores = mayExplore && drawn.get(0) < choosing.epsilon();
        List<Double> noise = choosing.sampled() && !explores
                ? drawn.stream()
                        .skip(mayExplore ? 1 : 0)
                        .map(uniform -> Choice.gumbel(() -> uniform))
                        .toList()
                : List.of();
        return new ActorStory(
                Observation.shared(known, present),
                output,
                explores,
                mayExplore ? drawn.get(0) : Double.NaN,
                noise,
                choice);
    }

    /** Returns the observation as text. */
    String seen() {
        int servers = shared.length / 2;
        StringJoiner text = new StringJoiner(" ");
        text.add("loads");
        for (int k = 0; k < servers; k++) {
            text.add(number(shared[k]));
        }
        text.add("(0.15 s each), present");
        for (int k = servers; k < shared.length; k++) {
            text.add(shared[k] > 0.0 ? "1" : "0");
        }
        if (!output.own().isEmpty()) {
            text.add(
                    "own " + String.join(", ", Observation.ownNames(output.own().size(), servers)));
            output.own().forEach(value -> text.add(number(value)));
        }
        return text.toString();
    }

    /** Returns the output of the actor as text. */
    String said() {
        List<String> closed = IntStream.range(0, output.allowed().size())
                .filter(place -> !output.allowed().get(place))
                .mapToObj(ActorStory::place)
                .toList();
        return "logits " + byPlace(output.logits())
                + (closed.isEmpty() ? "" : "; not allowed: " + String.join(", ", closed));
    }

    /** Returns the draws and the choice as text. */
    String drew() {
        Choosing choosing = output.choosing();
        String exploration = Double.isNaN(explorationDraw)
                ? ""
                : String.format(
                        Locale.ROOT,
                        "explores below %s, drew %s: %s; ",
                        number(choosing.epsilon()),
                        number(explorationDraw),
                        explores ? "yes, a random place" : "no");
        String rest = explores ? "" : choosing.sampled() ? "noise " + byPlace(noise) + "; " : "the greatest logit; ";
        return exploration + rest + "chose " + place(choice);
    }

    private static String byPlace(List<Double> values) {
        StringJoiner text = new StringJoiner(", ");
        for (int place = 0; place < values.size(); place++) {
            text.add(place(place) + " " + number(values.get(place)));
        }
        return text.toString();
    }

    private static String place(int place) {
        return place == 0 ? "local" : "server " + place;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
