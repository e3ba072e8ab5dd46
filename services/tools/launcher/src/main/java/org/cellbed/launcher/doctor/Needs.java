package org.cellbed.launcher.doctor;

import org.cellbed.model.scenario.Scenario;

/**
 * What a run of a scenario needs, with a process for each role and its own broker.
 *
 * @param processes the number of role processes
 * @param memoryBytes the memory of all processes together, with the broker and the launcher
 */
public record Needs(int processes, long memoryBytes) {
    private static final long MIB = 1L << 20;

    /** The memory of a role's process after some minutes, as cellbed status shows it. */
    private static final long ROLE_BYTES = 110 * MIB;

    private static final long BROKER_BYTES = 450 * MIB;
    private static final long LAUNCHER_BYTES = 250 * MIB;

    /** Returns the needs of a scenario. */
    public static Needs of(Scenario scenario) {
        int processes = scenario.cells()
                * (1 + scenario.devices().count() + scenario.servers().count());
        return new Needs(processes, processes * ROLE_BYTES + BROKER_BYTES + LAUNCHER_BYTES);
    }
}
