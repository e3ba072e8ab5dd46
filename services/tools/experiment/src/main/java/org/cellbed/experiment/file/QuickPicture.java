package org.cellbed.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellbed.scenario.keys.Values;

/** The quick form of an experiment, for {@code --quick}: fewer seeds, slots and values of axes. Not thread-safe. */
final class QuickPicture {
    private static final int SEEDS = 2;
    private static final int SHARE = 5;

    private final List<String> leftOut = new ArrayList<>();
    private final Experiment whole;
    private final List<Long> seeds;
    private final int trainSlots;
    private final int evalSlots;
    private final List<Axis> axes;

    /** Creates the quick form from the values of the file and from the whole experiment. */
    QuickPicture(Values values, Experiment whole) {
        List<Long> all = whole.seeds();
        this.whole = whole;
        this.seeds = values.get(ExperimentKeys.QUICK_SEEDS).orElse(all.subList(0, Math.min(SEEDS, all.size())));
        this.trainSlots = values.get(ExperimentKeys.QUICK_TRAIN_SLOTS).orElse(Math.max(1, whole.trainSlots() / SHARE));
        this.evalSlots = values.get(ExperimentKeys.QUICK_EVAL_SLOTS).orElse(Math.max(1, whole.evalSlots() / SHARE));
        this.axes = values.get(ExperimentKeys.QUICK_AXES);
        for (Axis axis : axes) {
            if (whole.axes().stream().noneMatch(known -> known.key().equals(axis.key()))) {
                values.reject(ExperimentKeys.QUICK_AXES, axis.key(), "one of axes");
            }
        }
    }

    /** Returns the quick form, which says what it leaves out. */
    Experiment experiment() {
        note("scenario seeds", whole.seeds(), seeds);
        note("slots of training", whole.trainSlots(), trainSlots);
        note("slots of an evaluation", whole.evalSlots(), evalSlots);
        return new Experiment(
                whole.name(),
                whole.question(),
                whole.scenarios(),
                whole.policies(),
                whole.axes().stream().map(this::axis).toList(),
                whole.settings(),
                whole.groups(),
                whole.policySettings(),
                policySlots(),
                seeds,
                trainSlots,
                evalSlots,
                whole.evaluation(),
                whole.kafka(),
                whole.realTime(),
                whole.claims(),
                leftOut);
    }

    private Axis axis(Axis all) {
        return axes.stream()
                .filter(axis -> axis.key().equals(all.key()))
                .findFirst()
                .map(axis -> {
                    note(axis.key(), all.values(), axis.values());
                    return axis;
                })
                .orElse(all);
    }

    private Map<String, Integer> policySlots() {
        Map<String, Integer> slots = new LinkedHashMap<>();
        whole.policyTrainSlots().forEach((policy, slotsOfAll) -> {
            int fewer = (int) Math.max(1, Math.round((double) slotsOfAll * trainSlots / whole.trainSlots()));
            note("slots of training of " + policy, slotsOfAll, fewer);
            slots.put(policy, fewer);
        });
        return slots;
    }

    private void note(String what, Object all, Object quick) {
        if (!all.equals(quick)) {
            leftOut.add(String.format(Locale.ROOT, "--quick: %s %s in place of %s.", what, text(quick), text(all)));
        }
    }

    private static String text(Object value) {
        return value instanceof Integer number
                ? String.format(Locale.ROOT, "%,d", number)
                : value.toString().replaceAll("[\\[\\]]", "");
    }
}
