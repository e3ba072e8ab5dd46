package org.cellbed.simulator.system;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellbed.learner.CheckpointKeeper;
import org.cellbed.learner.LearnerRole;
import org.cellbed.learner.Learners;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.role.Lease;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.cellbed.simulator.wire.Endpoint;

/**
 * A cell with a simulated real clock that is scaled repeatedly while a learner trains its policy, checked at every step.
 *
 * @param tookPart the number of processes that took part
 * @param updates the number of updates of the learner
 * @param lastUpdateSlot the slot after which it made the last update
 * @param slots the number of slots
 * @param ends the counts of tasks by how they ended
 */
record ScalingRun(int tookPart, int updates, int lastUpdateSlot, int slots, Map<String, Integer> ends) {
    private static final String POLICY = "dtomalb";
    private static final long MOST_EVENTS = 20_000_000;
    private static final double LATENCY_SECONDS = 0.003;
    private static final double MOST_SECONDS_APART = 4.0;
    private static final int JOIN_SLOTS = 3;
    private static final int MOST_DEVICES = 16;
    private static final int MOST_SERVERS = 7;

    /**
     * Runs a number of scalings in a row, at any moment and to any size, even while members are joining or leases
     * expire.
     */
    static ScalingRun of(long seed, int scalings) {
        Cell cell = cell(seed);
        double slotSeconds = cell.constants().slotSeconds();
        Draws draws = RandomCase.stream(seed, 20);
        double[] atSeconds = new double[scalings];
        double end = 10.0 * slotSeconds;
        for (int k = 0; k < scalings; k++) {
            end += MOST_SECONDS_APART * draws.nextDouble();
            atSeconds[k] = end;
        }
        int leaseSlots = JOIN_SLOTS + (int) ((Lease.SECONDS + Lease.HEARTBEAT_SECONDS) / slotSeconds);
        int slots = (int) (end / slotSeconds) + 2 * leaseSlots;
        return new Play(new RandomCase(seed, cell, slots, POLICY), draws, leaseSlots).run(atSeconds);
    }

    private static Cell cell(long seed) {
        List<Setting> settings = List.of(
                Setting.set("policy=" + POLICY),
                Setting.set("devices.count=4"),
                Setting.set("servers.count=3"),
                Setting.set("learning.backend=java"),
                Setting.set("learning.warm_up=20"),
                Setting.set("learning.batch=8"),
                Setting.set("learning.hidden=8"));
        return new Cell(
                new ScenarioFile(Set.of(POLICY)).readBuiltIn("live", settings).scenario(), new Seeds(seed, seed), 1);
    }

    private static final class Play {
        private final RandomCase random;
        private final Draws draws;
        private final LedgerCheck ledger;
        private final StayCheck stay;
        private final AtomicInteger updates = new AtomicInteger();
        private final AtomicInteger lastUpdateSlot = new AtomicInteger();
        private final ClockedWire wire;
        private final Fleet fleet;

        Play(RandomCase random, Draws draws, int leaseSlots) {
            this.random = random;
            this.draws = draws;
            this.ledger = new LedgerCheck(random.cell(), random.slots(), Timing.REAL);
            this.stay = new StayCheck(JOIN_SLOTS, leaseSlots);
            Network network = new Network(RandomCase.stream(random.seed(), 21), LATENCY_SECONDS, 0.0, 0.0, 0.1);
            this.wire = new ClockedWire(
                    network,
                    1.0,
                    List.of(new LinkCheck(random.cell()), new ServerCheck(random.cell()), ledger, stay, learning()));
            this.fleet = new Fleet(random, wire);
        }

        ScalingRun run(double[] atSeconds) {
            Endpoint enodeb = new Endpoint("enodeb", new RestartableEnodeb(random, Timing.REAL));
            wire.directory().addEnodeb(enodeb);
            wire.addObserver(new Endpoint(LedgerCheck.OBSERVER, new JournalText()));
            wire.start(enodeb);
            try (LearnerRole learner = Learners.of(
                    POLICY, random.cell(), random.slots(), random.seed(), Timing.REAL, CheckpointKeeper.NONE)) {
                Endpoint endpoint = new Endpoint("learner", learner);
                wire.addObserver(endpoint);
                wire.start(endpoint);
                start(Fleet.Kind.GATEWAY);
                scale(Fleet.Kind.DEVICE, random.scenario().devices().count());
                scale(Fleet.Kind.SERVER, random.scenario().servers().count() - 1);
                for (double seconds : atSeconds) {
                    wire.afterClockStarts(seconds, this::scale);
                }
                wire.run(MOST_EVENTS, ledger::finished);
            }
            ledger.balance(false);
            stay.balance();
            return new ScalingRun(
                    stay.tookPart(), updates.get(), lastUpdateSlot.get(), ledger.lastSlot() + 1, ledger.ends());
        }

        private void scale() {
            scale(Fleet.Kind.DEVICE, 1 + draws.nextInt(MOST_DEVICES));
            scale(Fleet.Kind.SERVER, draws.nextInt(MOST_SERVERS));
        }

        /** Starts processes of a kind, or ends some: half of them announce their departure. */
        private void scale(Fleet.Kind kind, int count) {
            int there = fleet.processes(process -> process.kind() == kind).size();
            for (; there < count; there++) {
                start(kind);
            }
            for (; there > count; there--) {
                fleet.any(kind, draws.nextInt(there)).ifPresent(process -> {
                    stay.left(process);
                    if (draws.nextDouble() < 0.5) {
                        fleet.leave(process);
                    } else {
                        fleet.kill(process);
                    }
                });
            }
        }

        private void start(Fleet.Kind kind) {
            stay.came(fleet.start(kind));
        }

        private WireWatch learning() {
            return new WireWatch() {
                @Override
                public void sent(String from, String to, Message message) {
                    if (message instanceof LearnerUpdated update && to.equals(LedgerCheck.OBSERVER)) {
                        updates.incrementAndGet();
                        lastUpdateSlot.set(update.slot());
                    }
                }

                @Override
                public void delivered(String to, Message message) {
                    // what is delivered was sent
                }
            };
        }
    }
}
