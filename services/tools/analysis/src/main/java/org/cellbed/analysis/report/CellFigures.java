package org.cellbed.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.LearnerFile;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.ServersFile;

/** The figures of a cell. */
final class CellFigures {
    private CellFigures() {}

    static List<Figure> of(CellRun cell) throws RunReadException {
        checkServers(cell);
        SlotFigures slots = new SlotFigures(cell);
        TaskFigures tasks = new TaskFigures(cell);
        List<Figure> figures = new ArrayList<>(List.of(
                slots.delay(),
                tasks.distribution(),
                tasks.stages(),
                tasks.decisions(),
                slots.loads(),
                slots.loadVariance(),
                slots.utility()));
        LearnerFigures learner = new LearnerFigures(LearnerFile.read(cell.folder()));
        figures.add(learner.criticLoss());
        figures.add(learner.entropy());
        figures.removeIf(figure -> figure.plot().isEmpty());
        return figures;
    }

    private static void checkServers(CellRun cell) throws RunReadException {
        int max = cell.model().maxServers();
        for (ServersFile.Row row : cell.servers()) {
            if (row.server() < 1 || row.server() > max) {
                throw new RunReadException(
                        cell.folder().resolve(ServersFile.NAME),
                        row.line(),
                        "column " + ServersFile.COLUMNS.server.name() + ": found " + row.server() + ", expected 1 to "
                                + max);
            }
        }
    }
}
