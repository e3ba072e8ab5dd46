package org.cellbed.model.cell;

/** Computing, forwarding and the delay of a task. All times in seconds. */
public final class Delay {
    private Delay() {}

    /** Eq. 6 and the second part of eq. 8: the time to compute C cycles at f. */
    public static double computeSeconds(double cycles, double computeHz) {
        return cycles / computeHz;
    }

    /** Eq. 9: the time to forward L bits from server 1 to server m over fibre; 0 for server 1 itself. */
    public static double transferSeconds(double lengthBits, double fibreBps, int server) {
        return server == 1 ? 0.0 : lengthBits / fibreBps;
    }

    /** Eq. 8: the time at a server, waiting and computing. */
    public static double responseSeconds(double waitSeconds, double computeSeconds) {
        return waitSeconds + computeSeconds;
    }

    /** Eqs. 10 and 11 for an offloaded task; transferSeconds is 0 for server 1. */
    public static double offloadedSeconds(
            double uploadSeconds, double transferSeconds, double waitSeconds, double computeSeconds) {
        return uploadSeconds + transferSeconds + responseSeconds(waitSeconds, computeSeconds);
    }
}
