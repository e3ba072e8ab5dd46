package org.cellbed.model.cell;

import java.util.Optional;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Range;

/** Tasks drawn from the ranges of a scenario, rounded to whole bits and cycles. Not thread-safe. */
final class DrawnTasks implements TaskSource {
    private final Range lengthBits;
    private final Range cycles;
    private final RandomStream lengths;
    private final RandomStream works;
    private final Optional<ActivityChain> activity;

    DrawnTasks(
            Range lengthBits,
            Range cycles,
            RandomStream lengths,
            RandomStream works,
            Optional<ActivityChain> activity) {
        this.lengthBits = lengthBits;
        this.cycles = cycles;
        this.lengths = lengths;
        this.works = works;
        this.activity = activity;
    }

    @Override
    public Optional<Task> in(int slot) {
        if (activity.isPresent() && !activity.get().hasTask(slot)) {
            return Optional.empty();
        }
        return Optional.of(
                new Task(Math.round(lengthBits.at(lengths.at(slot))), Math.round(cycles.at(works.at(slot)))));
    }
}
