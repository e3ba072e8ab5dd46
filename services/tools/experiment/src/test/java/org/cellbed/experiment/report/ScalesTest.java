package org.cellbed.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellbed.analysis.report.plot.IntervalPlot.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalesTest {
    static List<Arguments> axes() {
        return List.of(
                Arguments.of("nothing", List.of(), Scale.LINEAR),
                Arguments.of("of one size", List.of(1.0, 2.0, 12.0), Scale.LINEAR),
                Arguments.of("above 0 and far apart", List.of(1.0, 2.0, 12.1), Scale.LOGARITHMIC),
                Arguments.of("below 0", List.of(-0.6, -0.3, -0.2, -0.01), Scale.LINEAR),
                Arguments.of("one far below most", List.of(-31.0, -0.6, -0.3, -0.2), Scale.BOTH_WAYS),
                Arguments.of("all within 1", List.of(-0.6, -0.03, -0.02, -0.01), Scale.LINEAR),
                Arguments.of("most of them 0", List.of(0.0, 0.0, 0.0, 0.02), Scale.LINEAR),
                Arguments.of("0 among them", List.of(0.0, 1.0, 2.0, 3.0), Scale.LINEAR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("axes")
    void anAxisIsDividedSoThatMostValuesCanBeToldApart(String of, List<Double> values, Scale expected) {
        assertThat(Scales.of(values)).as(of).isEqualTo(expected);
    }
}
