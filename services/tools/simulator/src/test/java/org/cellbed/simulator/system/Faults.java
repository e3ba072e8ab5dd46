package org.cellbed.simulator.system;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cellbed.model.random.Draws;
import org.cellbed.simulator.wire.Endpoint;

/** Random faults of processes in a run by the clock, drawn at its start. Not thread-safe. */
final class Faults {
    /** A kind of fault. */
    enum Fault {
        RESTART,
        KILL,
        REPLACE,
        LEAVE,
        LEAVE_AND_RETURN,
        STANDSTILL,
        ENODEB_STANDSTILL,
        ENODEB_RESTART,
        BROKER_ABSENCE
    }

    private static final List<Fleet.Kind> KINDS = List.of(Fleet.Kind.values());
    private static final List<Fault> FAULTS = List.copyOf(EnumSet.range(Fault.RESTART, Fault.STANDSTILL));

    private final Draws draws;
    private final ClockedWire wire;
    private final Fleet fleet;
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

    Faults(Draws draws, ClockedWire wire, Fleet fleet) {
        this.draws = draws;
        this.wire = wire;
        this.fleet = fleet;
    }

    /** Injects a fault between the start of the clock and a later time, by the wall clock. */
    void plan(double withinSeconds) {
        Fleet.Kind kind = KINDS.get(draws.nextInt(KINDS.size()));
        Fault fault = FAULTS.get(draws.nextInt(FAULTS.size()));
        int number = draws.nextInt(100);
        double forSeconds = draws.nextDouble() < 0.5 ? draws.nextDouble() : 12.0 * draws.nextDouble();
        wire.afterClockStarts(
                draws.nextDouble() * withinSeconds,
                () -> fleet.any(kind, number).ifPresent(process -> strike(fault, process, forSeconds)));
    }

    /** Kills a process before the run has begun, and restarts it. */
    void planBeforeTheRun() {
        Fleet.Kind kind = KINDS.get(draws.nextInt(KINDS.size()));
        int number = draws.nextInt(100);
        double forSeconds = draws.nextDouble();
        wire.after(
                draws.nextDouble(),
                () -> fleet.any(kind, number).ifPresent(process -> strike(Fault.RESTART, process, forSeconds)));
    }

    /** Stalls the eNodeB for a while: slots are overdue when it resumes. */
    void planStandstill(Endpoint enodeb, double withinSeconds) {
        double forSeconds = draws.nextDouble() < 0.5 ? draws.nextDouble() : 8.0 * draws.nextDouble();
        wire.afterClockStarts(draws.nextDouble() * withinSeconds, () -> {
            happened.merge(Fault.ENODEB_STANDSTILL, 1, Integer::sum);
            wire.freeze(enodeb, forSeconds);
        });
    }

    /** Kills the eNodeB, possibly between two messages of a step, and restores it after a while. */
    void planDeath(RestartableEnodeb enodeb, Endpoint endpoint, double withinSeconds) {
        int messages = draws.nextInt(40);
        double forSeconds = draws.nextDouble() < 0.5 ? draws.nextDouble() : 12.0 * draws.nextDouble();
        wire.afterClockStarts(draws.nextDouble() * withinSeconds, () -> {
            if (!enodeb.finished()) {
                happened.merge(Fault.ENODEB_RESTART, 1, Integer::sum);
                enodeb.dieAfterSaying(messages);
                wire.after(forSeconds, () -> wire.within(endpoint, out -> enodeb.restore(wire.nowSeconds(), out)));
            }
        });
    }

    /** Holds back all messages for a while, then delivers them in order. */
    void planAbsenceOfTheBroker(double withinSeconds) {
        double forSeconds = 30.0 * draws.nextDouble();
        wire.afterClockStarts(draws.nextDouble() * withinSeconds, () -> {
            happened.merge(Fault.BROKER_ABSENCE, 1, Integer::sum);
            wire.stall(forSeconds);
        });
    }

    Map<Fault, Integer> happened() {
        return happened;
    }

    /** Whether a process was stalled or cut off: its later messages are too late for slots that are over. */
    boolean standstills() {
        return happened.containsKey(Fault.STANDSTILL)
                || happened.containsKey(Fault.ENODEB_STANDSTILL)
                || happened.containsKey(Fault.ENODEB_RESTART)
                || happened.containsKey(Fault.BROKER_ABSENCE);
    }

    private void strike(Fault fault, Fleet.Running process, double forSeconds) {
        happened.merge(fault, 1, Integer::sum);
        switch (fault) {
            case RESTART -> {
                fleet.kill(process);
                wire.after(forSeconds, () -> fleet.start(process.kind(), process.name()));
            }
            case KILL -> fleet.kill(process);
            case REPLACE -> {
                fleet.kill(process);
                wire.after(forSeconds, () -> fleet.start(process.kind()));
            }
            case LEAVE -> fleet.leave(process);
            case LEAVE_AND_RETURN -> {
                fleet.leave(process);
                wire.after(forSeconds, () -> fleet.start(process.kind(), process.name()));
            }
            case STANDSTILL -> wire.freeze(process.endpoint(), forSeconds);
            case ENODEB_STANDSTILL, ENODEB_RESTART, BROKER_ABSENCE ->
                throw new IllegalArgumentException(fault + " does not strike a member");
        }
    }
}
