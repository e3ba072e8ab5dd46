package org.cellbed.testbed.doctor;

import org.cellbed.model.scenario.Scenario;

/**
 * What a run of a scenario takes, a process for each role and a broker of its own.
 *
 * @param processes of roles
 * @param memoryBytes of all processes together
 */
public record Needs(int processes, long memoryBytes) {
    private static final long MIB = 1L << 20;

    /** What a process of a role occupies after some minutes, as cellbed status shows it. */
    private static final long ROLE_BYTES = 110 * MIB;

    private static final long BROKER_BYTES = 450 * MIB;
    private static final long LAUNCHER_BYTES = 250 * MIB;

    /** Those of a scenario. */
    public static Needs of(Scenario scenario) {
        int processes = scenario.cells()
                * (1 + scenario.devices().count() + scenario.servers().count());
        return new Needs(processes, processes * ROLE_BYTES + BROKER_BYTES + LAUNCHER_BYTES);
    }
}
