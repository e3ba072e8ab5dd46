package org.cellbed.analysis.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final double NONE = Double.NaN;

    @Test
    void aPointIsTheMeanOverItsNeighboursAndLeavesOutThoseWithoutAValue() {
        Line line = new Line(
                "", "#000000", new double[] {0, 1, 2, 3, 4, 5, 6}, new double[] {1, 3, NONE, 5, NONE, NONE, 7});

        Line thinned = line.thinned(4);

        assertThat(thinned.x()).containsExactly(0.5, 2.5, 4.5, 6);
        assertThat(thinned.y()).containsExactly(2, 5, NONE, 7);
    }

    @Test
    void noLineHasMorePointsThanAskedFor() {
        for (int length : new int[] {1, 399, 400, 401, 799, 800, 801, 2_000, 10_001}) {
            double[] values = IntStream.range(0, length).mapToDouble(k -> k).toArray();
            assertThat(new Line("", "#000000", values, values).thinned(400).x())
                    .as("of %s", length)
                    .hasSizeBetween(Math.min(length, 200), 400);
        }
    }
}
