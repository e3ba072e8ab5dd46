package org.cellbed.testbed.system;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random cells in virtual time whose processes die or leave at any moment and come back. */
class DisturbedLockStepTest {
    private static final AtomicLong DISTURBANCES = new AtomicLong();

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("portions")
    void nobodyWaitsForWhatIsGoneAndTheLedgerBalances(long first) {
        CaseSeeds.each(first, seed -> DISTURBANCES.addAndGet(new DisturbedLockStep(RandomCase.of(seed)).run()));
    }

    static LongStream portions() {
        return CaseSeeds.portions();
    }

    @AfterAll
    static void tell() {
        System.out.println("disturbed lock-step: " + DISTURBANCES + " processes disturbed");
    }
}
