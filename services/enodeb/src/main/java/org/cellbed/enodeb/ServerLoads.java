package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellbed.model.cell.Load;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.TaskCompleted;

/**
 * The ledger of granted work: for each server, the cycles granted and, from its reports, the cycles done, both counted
 * from its attachment. Arrays are indexed by server - 1. Not thread-safe.
 */
final class ServerLoads {
    private final int maxServers;
    private final boolean[] present;
    private final boolean[] down;
    private final int[] attachments;
    private final double[] computeHz;
    private final long[] grantedCycles;
    private final LoadReported[] reports;
    private final double[] upSinceSeconds;
    private final double[] lastServedArrivalSeconds;
    /** For each server, the arrivals that it has not reported yet. */
    private final List<List<Coming>> coming = new ArrayList<>();

    /** Granted work in flight. */
    private record Coming(double arrivesSeconds, long cycles) {}

    ServerLoads(int maxServers) {
        this.maxServers = maxServers;
        this.present = new boolean[maxServers];
        this.down = new boolean[maxServers];
        this.attachments = new int[maxServers];
        this.computeHz = new double[maxServers];
        this.grantedCycles = new long[maxServers];
        this.reports = new LoadReported[maxServers];
        this.upSinceSeconds = new double[maxServers];
        this.lastServedArrivalSeconds = new double[maxServers];
        for (int k = 0; k < maxServers; k++) {
            coming.add(new ArrayList<>());
        }
    }

    int maxServers() {
        return maxServers;
    }

    void attach(int server, int attachment, double hz, double atSeconds) {
        int k = server - 1;
        present[k] = true;
        down[k] = false;
        attachments[k] = attachment;
        computeHz[k] = hz;
        grantedCycles[k] = 0;
        reports[k] = new LoadReported(server, attachment, atSeconds, 0, 0, 0.0);
        upSinceSeconds[k] = atSeconds;
        lastServedArrivalSeconds[k] = Double.NEGATIVE_INFINITY;
        coming.get(k).clear();
    }

    void detach(int server) {
        present[server - 1] = false;
        down[server - 1] = false;
        computeHz[server - 1] = 0.0;
    }

    void setDown(int server) {
        down[server - 1] = true;
    }

    /** Marks a server as computing again; its work so far is that of its last report. */
    void setUp(int server, double atSeconds) {
        down[server - 1] = false;
        upSinceSeconds[server - 1] = atSeconds;
    }

    void grant(int server, long cycles) {
        grantedCycles[server - 1] += cycles;
    }

    /** Adds granted work with its arrival time, so that loads can be predicted. */
    void expect(int server, double arrivesSeconds, long cycles) {
        coming.get(server - 1).add(new Coming(arrivesSeconds, cycles));
    }

    /** Takes back work that was granted to a server and will never reach it. */
    void revoke(int server, int attachment, long cycles) {
        if (present[server - 1] && attachments[server - 1] == attachment) {
            grantedCycles[server - 1] -= cycles;
        }
    }

    /** Takes the report of a server; ignores an older report or one of an earlier attachment. */
    void report(LoadReported report) {
        int k = report.server() - 1;
        if (present[k] && attachments[k] == report.attachment() && report.atSeconds() >= reports[k].atSeconds()) {
            reports[k] = report;
            coming.get(k).removeIf(each -> each.arrivesSeconds() < report.atSeconds());
        }
    }

    /** Handles the completion of a task by a server. */
    void served(TaskCompleted completed) {
        int k = completed.server() - 1;
        if (present[k] && attachments[k] == completed.attachment()) {
            double arrived = completed.generatedSeconds() + completed.uploadSeconds() + completed.transferSeconds();
            lastServedArrivalSeconds[k] = Math.max(lastServedArrivalSeconds[k], arrived);
        }
    }

    /**
     * Whether a server is idle or has computed a task that arrived after a time, so that it has done all earlier ones.
     */
    boolean isPast(int server, double seconds) {
        LoadReported report = reports[server - 1];
        return report.arrivedCycles() == report.completedCycles() || lastServedArrivalSeconds[server - 1] > seconds;
    }

    boolean present(int server) {
        return present[server - 1];
    }

    boolean down(int server) {
        return down[server - 1];
    }

    int attachment(int server) {
        return attachments[server - 1];
    }

    /** Returns the time of the last report of a server. */
    double reportedSeconds(int server) {
        return reports[server - 1].atSeconds();
    }

    boolean[] presentServers() {
        return present.clone();
    }

    boolean[] upServers() {
        boolean[] up = new boolean[maxServers];
        for (int k = 0; k < maxServers; k++) {
            up[k] = present[k] && !down[k];
        }
        return up;
    }

    /**
     * Returns which servers [maxServers] take tasks: those that are present and, if they compute, have a load below a
     * limit.
     *
     * @param broadcastSeconds [maxServers] the broadcast loads
     */
    boolean[] admittingServers(double[] broadcastSeconds, double limitSeconds) {
        boolean[] admitting = new boolean[maxServers];
        for (int k = 0; k < maxServers; k++) {
            admitting[k] = present[k] && (down[k] || broadcastSeconds[k] < limitSeconds);
        }
        return admitting;
    }

    double[] frequenciesHz() {
        return computeHz.clone();
    }

    /**
     * Returns the loads [maxServers] by eqs. 13 to 15 with all granted work; NaN for a server that is absent or down.
     */
    double[] liveSeconds(double atSeconds) {
        double[] loads = new double[maxServers];
        for (int k = 0; k < maxServers; k++) {
            loads[k] = present[k] && !down[k] ? loadSeconds(k, grantedCycles[k], atSeconds) : Double.NaN;
        }
        return loads;
    }

    /**
     * Returns the loads [maxServers] as broadcast: {@code downSeconds} for a server that is down, 0 for an absent
     * server.
     *
     * @param includesUploading whether granted work that has not reached its server counts
     */
    double[] broadcastSeconds(double atSeconds, boolean includesUploading, double downSeconds) {
        double[] loads = new double[maxServers];
        for (int k = 0; k < maxServers; k++) {
            if (present[k]) {
                long cycles = includesUploading ? grantedCycles[k] : arrivedCycles(k, atSeconds);
                loads[k] = down[k] ? downSeconds : loadSeconds(k, cycles, atSeconds);
            }
        }
        return loads;
    }

    /** Returns the ledger of a present server. */
    CellState.ServerLedger state(int server, double downSinceSeconds) {
        int k = server - 1;
        return new CellState.ServerLedger(
                computeHz[k],
                grantedCycles[k],
                reports[k],
                upSinceSeconds[k],
                downSinceSeconds,
                lastServedArrivalSeconds[k]);
    }

    /** Restores the ledger of a server from a saved state. */
    void restore(CellState.ServerLedger state) {
        LoadReported report = state.report();
        int k = report.server() - 1;
        attach(report.server(), report.attachment(), state.computeHz(), state.upSinceSeconds());
        grantedCycles[k] = state.grantedCycles();
        reports[k] = report;
        lastServedArrivalSeconds[k] = state.lastServedArrivalSeconds();
    }

    /**
     * Returns the load from the last report and the work that can have been computed since, of the tasks present then
     * and of those expected to have arrived. In virtual time nothing has happened since.
     */
    private double loadSeconds(int k, long cycles, double atSeconds) {
        LoadReported report = reports[k];
        double partial = report.partialCycles();
        long there = report.arrivedCycles() - report.completedCycles();
        double seconds = Math.max(report.atSeconds(), upSinceSeconds[k]);
        for (Coming next : comingBefore(k, atSeconds)) {
            partial = Math.min(partial + computed(k, seconds, next.arrivesSeconds()), (double) there);
            there += next.cycles();
            seconds = Math.max(seconds, next.arrivesSeconds());
        }
        partial = Math.min(partial + computed(k, seconds, atSeconds), (double) there);
        return Load.factorSeconds(Math.max(0.0, cycles - report.completedCycles() - partial), computeHz[k]);
    }

    private double computed(int k, double fromSeconds, double toSeconds) {
        return Math.max(0.0, toSeconds - fromSeconds) * computeHz[k];
    }

    /** Returns the expected arrivals before a time, in the order of arrival. */
    private List<Coming> comingBefore(int k, double seconds) {
        return coming.get(k).isEmpty()
                ? List.of()
                : coming.get(k).stream()
                        .filter(each -> each.arrivesSeconds() < seconds)
                        .sorted(Comparator.comparingDouble(Coming::arrivesSeconds))
                        .toList();
    }

    private long arrivedCycles(int k, double atSeconds) {
        long since =
                comingBefore(k, atSeconds).stream().mapToLong(Coming::cycles).sum();
        return reports[k].arrivedCycles() + since;
    }
}
