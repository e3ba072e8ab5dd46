package org.cellbed.rundir.plan;

/**
 * How the members of a run are spread over processes.
 *
 * @param devicesPerProcess how many devices of a cell share a process
 * @param cellsPerProcess how many cells share processes
 */
public record Processes(int devicesPerProcess, int cellsPerProcess) {
    /** A process for each member. */
    public static final Processes SEPARATE = new Processes(1, 1);

    /** Checks the numbers. */
    public Processes {
        if (devicesPerProcess < 1 || cellsPerProcess < 1) {
            throw new IllegalArgumentException("processes: found " + devicesPerProcess + " devices and "
                    + cellsPerProcess + " cells in a process, expected at least one of each");
        }
    }
}
