package org.cellbed.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchMeansTest {
    @Test
    void twentyBatchesWhoseMeansAlternateGiveTheIntervalWorkedByHand() {
        // ten batches of mean 0 and ten of mean 2: s² = 20 / 19, so t s / sqrt(20) = 2.093024 / sqrt(19)
        List<Double> sums = IntStream.range(0, 200)
                .mapToObj(slot -> slot / 10 % 2 == 0 ? 0.0 : 2.0)
                .toList();

        assertThat(BatchMeans.halfWidth(sums, Collections.nCopies(200, 1))).isCloseTo(0.480173, within(1e-5));
    }

    @Test
    void tooFewSlotsHaveNoInterval() {
        assertThat(BatchMeans.halfWidth(Collections.nCopies(199, 1.0), Collections.nCopies(199, 1)))
                .isNaN();
    }
}
