package org.cellbed.experiment.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.analysis.report.Figure;

/** The figures of an experiment that its results allow. */
final class ExperimentFigures {
    private ExperimentFigures() {}

    static List<Figure> of(Path folder, Analysis analysis) {
        Drawn drawn = new Drawn(analysis);
        List<Figure> figures = new ArrayList<>(new CurveFigures(analysis.results()).all());
        AxisFigures axes = new AxisFigures(drawn);
        figures.addAll(axes.all());
        if (!axes.haveAny()) {
            figures.addAll(new PolicyFigures(drawn).all());
        }
        figures.addAll(new DelayDistribution(analysis.results()).of(folder));
        figures.removeIf(figure -> figure.plot().isEmpty());
        return List.copyOf(figures);
    }
}
