package org.cellbed.model.policy.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class IndexSortTest {
    @Test
    void ordersByKeyAndTiesByIndexWhateverTheSize() {
        var random = new RandomStream(1, 1, 1, Purpose.DECISION);
        for (int size = 0; size < 200; size++) {
            double[] keys = IntStream.range(0, size)
                    .mapToDouble(k -> random.nextInt(20))
                    .toArray();
            int[] expected = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer k) -> keys[k]))
                    .mapToInt(Integer::intValue)
                    .toArray();

            assertThat(IndexSort.ascending(keys)).isEqualTo(expected);
        }
    }
}
