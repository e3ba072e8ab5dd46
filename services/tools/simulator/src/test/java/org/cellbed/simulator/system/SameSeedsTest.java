package org.cellbed.simulator.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.random.Seeds;
import org.cellbed.simulator.wire.OneQueue;
import org.cellbed.simulator.wire.ShuffledLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results that depend on the seeds, and on nothing else. */
class SameSeedsTest {
    @TempDir
    Path folder;

    @Test
    void threeRunsWithDeliveryShuffledEachTimeGiveIdenticalBytes() {
        for (long seed = 1001; seed <= 1020; seed++) {
            RandomCase random = RandomCase.of(seed);
            List<VirtualRun> runs = new ArrayList<>();
            for (int run = 1; run <= 3; run++) {
                ShuffledLinks links = new ShuffledLinks(RandomCase.stream(seed, 30 + run), 0.1 * run);
                runs.add(VirtualRun.of(random, links, folder.resolve(seed + "-" + run)));
            }
            runs.get(1).sameAs(runs.get(0));
            runs.get(2).sameAs(runs.get(0));
        }
    }

    @Test
    void anotherSeedGivesOtherBytes() {
        RandomCase random = RandomCase.of(1001);
        Cell otherCell = new Cell(random.scenario(), new Seeds(1001, 77), 1);
        RandomCase other = new RandomCase(1001, otherCell, random.slots(), random.policyName());

        VirtualRun run = VirtualRun.of(random, new OneQueue(), folder.resolve("one"));

        assertThat(VirtualRun.of(other, new OneQueue(), folder.resolve("other")).files())
                .isNotEqualTo(run.files());
    }

    @Test
    void anotherPolicyHasTheSameTasksToDecideOn() {
        for (long seed = 1001; seed <= 1020; seed++) {
            RandomCase random = RandomCase.of(seed);
            RandomCase local = new RandomCase(seed, random.cell(), random.slots(), "local");

            VirtualRun run = VirtualRun.of(random, new OneQueue(), folder.resolve(seed + "-as-drawn"));
            VirtualRun alone = VirtualRun.of(local, new OneQueue(), folder.resolve(seed + "-local"));

            assertThat(tasks(alone)).isEqualTo(tasks(run));
        }
    }

    @Test
    void aRunByTheSimulatedClockIsRepeatedToTheLastByte() {
        for (long seed = 1001; seed <= 1020; seed++) {
            RealRun run = RealRun.of(RandomCase.of(seed));
            RealRun again = RealRun.of(RandomCase.of(seed));

            assertThat(again.events()).isEqualTo(run.events());
            assertThat(again.journal()).isEqualTo(run.journal());
        }
    }

    /** slot, device, task, generated_s, length_bits and cycles. */
    private static List<String> tasks(VirtualRun run) {
        return run.files()
                .getOrDefault("tasks.csv", "")
                .lines()
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 6)))
                .toList();
    }
}
