package org.cellbed.simulator.system;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.cellbed.simulator.wire.OneQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random cells in virtual time whose processes die or leave at any moment and are restarted. */
class DisturbedLockStepTest {
    @TempDir
    Path folder;

    private static final AtomicLong DISTURBANCES = new AtomicLong();

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("portions")
    void nobodyWaitsForWhatIsGoneAndTheLedgerBalances(long first) {
        CaseSeeds.each(first, seed -> DISTURBANCES.addAndGet(new DisturbedLockStep(RandomCase.of(seed), true).run()));
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("portions")
    void anEnodebThatIsKilledAndRestoredTellsObserversTheSameToTheLastByte(long first) {
        CaseSeeds.each(first, seed -> {
            RandomCase random = RandomCase.of(seed);
            DisturbedLockStep disturbed = new DisturbedLockStep(random, false);
            DISTURBANCES.addAndGet(disturbed.run());

            VirtualRun undisturbed = VirtualRun.of(random, new OneQueue(), folder.resolve(Long.toString(seed)));
            undisturbed.journalSameAs(disturbed.journal());
        });
    }

    static LongStream portions() {
        return CaseSeeds.portions();
    }

    @AfterAll
    static void tell() {
        System.out.println("disturbed lock-step: " + DISTURBANCES + " processes disturbed");
    }
}
