package org.cellbed.simulator.system;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random cells with a simulated real clock, with latency, duplicated and lost messages, and processes that die. */
class RealTimeSystemTest {
    private static final Map<String, Long> TALLY = new TreeMap<>();

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("portions")
    void everyRunEndsWithABalancedLedgerWhateverHappensToItsProcesses(long first) {
        CaseSeeds.each(first, seed -> count(RealRun.of(RandomCase.of(seed))));
    }

    static LongStream portions() {
        return CaseSeeds.portions();
    }

    @AfterAll
    static void tell() {
        System.out.println("real time: " + TALLY);
    }

    private static void count(RealRun run) {
        TALLY.merge("cells", 1L, Long::sum);
        TALLY.merge("cells with loss", run.loses() ? 1L : 0L, Long::sum);
        TALLY.merge("cells with faults", run.faults().isEmpty() ? 0L : 1L, Long::sum);
        TALLY.merge("events", run.events(), Long::sum);
        TALLY.merge("wall seconds", (long) run.wallSeconds(), Long::sum);
        run.ends().forEach((end, tasks) -> TALLY.merge("tasks " + end, (long) tasks, Long::sum));
        run.faults().forEach((fault, times) -> TALLY.merge("faults " + fault, (long) times, Long::sum));
    }
}
