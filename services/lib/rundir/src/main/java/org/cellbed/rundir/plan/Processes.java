package org.cellbed.rundir.plan;

/**
 * The distribution of the members of a run over processes.
 *
 * @param devicesPerProcess the number of devices of a cell in a process
 * @param cellsPerProcess the number of cells in a process
 */
public record Processes(int devicesPerProcess, int cellsPerProcess) {
    /** One process for each member. */
    public static final Processes SEPARATE = new Processes(1, 1);

    /** Checks the numbers. */
    public Processes {
        if (devicesPerProcess < 1 || cellsPerProcess < 1) {
            throw new IllegalArgumentException("processes: found " + devicesPerProcess + " devices and "
                    + cellsPerProcess + " cells in a process, expected at least one of each");
        }
    }
}
