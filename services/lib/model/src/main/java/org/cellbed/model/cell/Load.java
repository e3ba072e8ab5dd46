package org.cellbed.model.cell;

/** The equations of load factors and their balance. */
public final class Load {
    private Load() {}

    /**
     * Returns the load factor LD of a server, the time that its committed work still takes (eqs. 13 to 15).
     *
     * @param committedCycles cycles granted and not yet computed
     * @return seconds
     */
    public static double factorSeconds(double committedCycles, double computeHz) {
        return committedCycles / computeHz;
    }

    /**
     * Returns the load variance, the mean over servers of (LD - mean LD)^2 (eq. 19).
     *
     * @param loadSeconds [servers]; NaN for a server that does not count
     * @return square seconds; 0 if no server counts
     */
    public static double variance(double[] loadSeconds) {
        double sum = 0.0;
        int servers = 0;
        for (double load : loadSeconds) {
            if (!Double.isNaN(load)) {
                sum += load;
                servers++;
            }
        }
        if (servers == 0) {
            return 0.0;
        }
        double mean = sum / servers;
        double squares = 0.0;
        for (double load : loadSeconds) {
            if (!Double.isNaN(load)) {
                squares += (load - mean) * (load - mean);
            }
        }
        return squares / servers;
    }
}
