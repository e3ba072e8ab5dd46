package org.cellbed.simulator.system;

import java.util.List;
import java.util.Map;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Draws;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.simulator.wire.Endpoint;

/**
 * A case with a simulated real clock, checked at every step.
 *
 * @param journal the messages to the observers, in order
 * @param events the number of messages and timers
 * @param wallSeconds the duration by the simulated clock
 * @param speed emulated seconds per second
 * @param loses whether messages were lost
 * @param ends the counts of tasks by how they ended
 * @param faults the faults of processes
 */
record RealRun(
        String journal,
        long events,
        double wallSeconds,
        double speed,
        boolean loses,
        Map<String, Integer> ends,
        Map<Faults.Fault, Integer> faults) {
    private static final long MOST_EVENTS = 400_000;
    private static final double FAREWELL_SECONDS = 15.0;

    static RealRun of(RandomCase random) {
        Draws draws = RandomCase.stream(random.seed(), 10);
        double slotWallSeconds = 0.01 * StrictMath.pow(100.0, draws.nextDouble());
        double speed = random.cell().constants().slotSeconds() / slotWallSeconds;
        Network network = network(random, draws);
        LedgerCheck ledger = new LedgerCheck(random.cell(), random.slots(), Timing.REAL);
        FarewellCheck farewell = new FarewellCheck();
        ClockedWire wire = new ClockedWire(
                network,
                speed,
                List.of(new LinkCheck(random.cell()), new ServerCheck(random.cell()), ledger, farewell));
        JournalText journal = new JournalText();
        Fleet fleet = new Fleet(random, wire);
        Faults faults = new Faults(draws, wire, fleet);
        RestartableEnodeb restartable = new RestartableEnodeb(random, Timing.REAL);
        Endpoint enodeb = begin(restartable, wire, journal);
        startProcesses(random, draws, wire, fleet, slotWallSeconds);
        plan(draws, faults, enodeb, restartable, 1.2 * random.slots() * slotWallSeconds);

        long events = wire.run(MOST_EVENTS, ledger::finished);
        double end = wire.wallSeconds();
        wire.run(MOST_EVENTS, () -> wire.wallSeconds() > end + FAREWELL_SECONDS);

        if (!faults.standstills()) {
            // a process that counts as gone when the run ends and returns later is unknown to the cell
            farewell.allHaveFinished(fleet.processes(process -> true));
        }
        ledger.balance(faults.standstills());
        return new RealRun(
                journal.text(), events, end, speed, network.lossProbability() > 0.0, ledger.ends(), faults.happened());
    }

    private static Network network(RandomCase random, Draws draws) {
        boolean loses = random.seed() % 2 == 0;
        return new Network(
                RandomCase.stream(random.seed(), 11),
                0.0002 * StrictMath.pow(100.0, draws.nextDouble()),
                draws.nextDouble() < 0.3 ? 0.01 : 0.0,
                loses ? 0.1 * draws.nextDouble() : 0.0,
                0.1);
    }

    private static Endpoint begin(RestartableEnodeb restartable, ClockedWire wire, JournalText journal) {
        Endpoint enodeb = new Endpoint("enodeb", restartable);
        wire.directory().addEnodeb(enodeb);
        wire.addObserver(new Endpoint(LedgerCheck.OBSERVER, journal));
        wire.start(enodeb);
        return enodeb;
    }

    /** Those of the start come in any order; those of events when their slot is due, or somewhat earlier or later. */
    private static void startProcesses(
            RandomCase random, Draws draws, ClockedWire wire, Fleet fleet, double slotWallSeconds) {
        new MembershipPlan(random.scenario()).changes().forEach((slot, change) -> {
            for (int server : change.serversJoining()) {
                start(slot, server == 1 ? Fleet.Kind.GATEWAY : Fleet.Kind.SERVER, draws, wire, fleet, slotWallSeconds);
            }
            change.devicesJoining()
                    .forEach(device -> start(slot, Fleet.Kind.DEVICE, draws, wire, fleet, slotWallSeconds));
        });
    }

    private static void start(
            int slot, Fleet.Kind kind, Draws draws, ClockedWire wire, Fleet fleet, double slotWallSeconds) {
        if (slot == 0) {
            wire.after(2.0 * draws.nextDouble(), () -> fleet.start(kind));
        } else {
            double seconds = (slot - 1 + 2.0 * draws.nextDouble()) * slotWallSeconds;
            wire.afterClockStarts(seconds, () -> fleet.start(kind));
        }
    }

    private static void plan(
            Draws draws, Faults faults, Endpoint enodeb, RestartableEnodeb restartable, double withinSeconds) {
        if (draws.nextDouble() < 0.6) {
            for (int fault = draws.nextInt(6); fault > 0; fault--) {
                faults.plan(withinSeconds);
            }
        }
        if (draws.nextDouble() < 0.1) {
            faults.planBeforeTheRun();
        }
        if (draws.nextDouble() < 0.1) {
            faults.planStandstill(enodeb, withinSeconds);
        }
        if (draws.nextDouble() < 0.4) {
            for (int death = 1 + draws.nextInt(3); death > 0; death--) {
                faults.planDeath(restartable, enodeb, withinSeconds);
            }
        }
        if (draws.nextDouble() < 0.15) {
            faults.planAbsenceOfTheBroker(withinSeconds);
        }
    }
}
