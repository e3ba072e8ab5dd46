package org.cellbed.analysis.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cellbed.analysis.report.plot.LinePlot;
import org.cellbed.analysis.report.plot.Palette;
import org.cellbed.model.message.LearnerUpdated;

/** The figures of the updates of a learner. */
final class LearnerFigures {
    private final List<LearnerUpdated> updates;

    LearnerFigures(List<LearnerUpdated> updates) {
        this.updates = updates;
    }

    Figure criticLoss() {
        return overUpdates(
                "critic-loss", "Critic loss", "Loss of the critic", "critic loss", LearnerUpdated::criticLoss);
    }

    Figure entropy() {
        return overUpdates("entropy", "Entropy", "Entropy of the policy", "entropy (nat)", LearnerUpdated::entropy);
    }

    private Figure overUpdates(
            String name, String title, String what, String yTitle, ToDoubleFunction<LearnerUpdated> value) {
        return new Figure(
                name,
                title,
                Binned.caption(what, updates.size(), "updates", Binned.POINTS),
                new LinePlot(
                        "update",
                        yTitle,
                        List.of(Binned.line(
                                title, Palette.PLAIN, updates, LearnerUpdated::update, value, Binned.POINTS))));
    }
}
