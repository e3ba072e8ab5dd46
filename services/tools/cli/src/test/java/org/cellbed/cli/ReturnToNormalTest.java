package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ten devices, 0.2 s as a rule, slots 0 to 299. */
class ReturnToNormalTest {
    private final Map<Integer, List<Double>> delays = new HashMap<>();

    ReturnToNormalTest() {
        slots(0, 300, 10, 0.2);
    }

    @Test
    void aCellThatWasNotDisturbedIsNormalAtOnce() {
        slots(120, 121, 9, 0.24);

        assertThat(normal().slotsAfter(100, 300)).hasValue(0);
    }

    @Test
    void itIsNormalFromTheFirstSlotOnOfWhichTwentyOfTwentyTwoAre() {
        slots(104, 130, 10, 0.26);
        slots(135, 140, 8, 0.2);

        assertThat(normal().slotsAfter(100, 300))
                .as("two of the five may be among them")
                .hasValue(38);
        assertThat(normal().slotsAfter(100, 159)).isEmpty();
    }

    private ReturnToNormal normal() {
        return new ReturnToNormal(10, delays);
    }

    private void slots(int from, int to, int tasks, double seconds) {
        for (int slot = from; slot < to; slot++) {
            delays.put(slot, Collections.nCopies(tasks, seconds));
        }
    }
}
