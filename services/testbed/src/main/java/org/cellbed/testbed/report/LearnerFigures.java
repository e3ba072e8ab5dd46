package org.cellbed.testbed.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cellbed.testbed.audit.UpdateRow;
import org.cellbed.testbed.report.plot.LinePlot;
import org.cellbed.testbed.report.plot.Palette;

/** The figures of the updates of a learner. */
final class LearnerFigures {
    private final List<UpdateRow> updates;

    LearnerFigures(List<UpdateRow> updates) {
        this.updates = updates;
    }

    Figure criticLoss() {
        return overUpdates("critic-loss", "Critic loss", "Loss of the critic", "critic loss", UpdateRow::criticLoss);
    }

    Figure entropy() {
        return overUpdates("entropy", "Entropy", "Entropy of the policy", "entropy (nat)", UpdateRow::entropyNats);
    }

    private Figure overUpdates(
            String name, String title, String what, String yTitle, ToDoubleFunction<UpdateRow> value) {
        return new Figure(
                name,
                title,
                Binned.caption(what, updates.size(), "updates", Binned.POINTS),
                new LinePlot(
                        "update",
                        yTitle,
                        List.of(Binned.line(title, Palette.PLAIN, updates, UpdateRow::update, value, Binned.POINTS))));
    }
}
