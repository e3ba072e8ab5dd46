package org.cellbed.analysis.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cellbed.analysis.audit.Scenarios;
import org.cellbed.analysis.audit.SimulatedRun;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.RunReader;
import org.cellbed.rundir.TasksFile;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The model run open loop is the engine itself: from a recorded simulation it reproduces every delay to the last bit. */
class OpenLoopTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> scenarios() {
        return Scenarios.all().entrySet().stream()
                .map(scenario -> Arguments.of(Named.of(scenario.getKey(), scenario.getValue())));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aSimulationPlayedAgainIsTheSame(SimulatedRun simulated) throws IOException {
        simulated.writeTo(folder);
        Cell cell = simulated.cell();
        CellRun run = RunReader.read(folder).cells().get(0);

        Comparison comparison = new Comparison();
        comparison.add(run, cell);

        assertThat(comparison.delay().seconds().max()).isZero();
        comparison
                .parts()
                .forEach((part, deviation) ->
                        assertThat(deviation.seconds().max()).as(part.text()).isZero());
        long ended = run.tasks().stream().filter(row -> !row.lost()).count();
        long unfinished = run.tasks().stream().filter(OpenLoopTest::unfinished).count();
        assertThat(comparison.tasks().compared()).isEqualTo(ended - unfinished).isPositive();
    }

    /** Whether a task timed out and then lost its work. */
    private static boolean unfinished(TasksFile.Row row) {
        return row.status() == TaskStatus.TIMED_OUT && Double.isNaN(row.computeSeconds());
    }
}
