package org.cellbed.model.cell;

/** The equations of computing, forwarding and delay. All times in seconds. */
public final class Delay {
    private Delay() {}

    /** Returns the time to compute C cycles at frequency f (eq. 6 and the second part of eq. 8). */
    public static double computeSeconds(double cycles, double computeHz) {
        return cycles / computeHz;
    }

    /** Returns the time to forward L bits from server 1 to server m over fibre (eq. 9); 0 for server 1 itself. */
    public static double transferSeconds(double lengthBits, double fibreBps, int server) {
        return server == 1 ? 0.0 : lengthBits / fibreBps;
    }

    /** Returns the time that a task spends at a server, waiting and computing (eq. 8). */
    public static double responseSeconds(double waitSeconds, double computeSeconds) {
        return waitSeconds + computeSeconds;
    }

    /** Returns the delay of an offloaded task (eqs. 10 and 11); {@code transferSeconds} is 0 for server 1. */
    public static double offloadedSeconds(
            double uploadSeconds, double transferSeconds, double waitSeconds, double computeSeconds) {
        return uploadSeconds + transferSeconds + responseSeconds(waitSeconds, computeSeconds);
    }
}
