package org.cellbed.simulator.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.simulator.wire.OneQueue;
import org.cellbed.simulator.wire.ShuffledLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random cells in virtual time, with messages shuffled across links and duplicated. */
class VirtualTimeSystemTest {
    private static final double DUPLICATES = 0.15;
    private static final Map<String, Long> TALLY = new TreeMap<>();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("portions")
    void anyOrderOfDeliveryGivesTheSameBytesAndABalancedLedger(long first) {
        CaseSeeds.each(first, seed -> {
            RandomCase random = RandomCase.of(seed);
            VirtualRun inOrder = VirtualRun.of(random, new OneQueue(), folder.resolve(seed + "-in-order"));
            VirtualRun shuffled = VirtualRun.of(random, shuffled(seed, 1), folder.resolve(seed + "-shuffled"));

            shuffled.sameAs(inOrder);
            count(random, inOrder, shuffled);
        });
    }

    static LongStream portions() {
        return CaseSeeds.portions();
    }

    @AfterAll
    static void tell() {
        System.out.println("virtual time: " + TALLY);
    }

    private static ShuffledLinks shuffled(long seed, int use) {
        return new ShuffledLinks(RandomCase.stream(seed, use), DUPLICATES);
    }

    private static void count(RandomCase random, VirtualRun inOrder, VirtualRun shuffled) {
        TALLY.merge("cells", 1L, Long::sum);
        TALLY.merge("messages", inOrder.delivered() + shuffled.delivered(), Long::sum);
        inOrder.ends().forEach((end, tasks) -> TALLY.merge("tasks " + end, (long) tasks, Long::sum));
        TALLY.merge(
                "cells with outages", inOrder.journal().contains(EventKind.OUTAGE_BEGAN.name()) ? 1L : 0L, Long::sum);
        TALLY.merge(
                "cells with attach or detach",
                random.cell().scenario().events().stream().anyMatch(event -> !(event instanceof TimedEvent.Outage))
                        ? 1L
                        : 0L,
                Long::sum);
    }
}
