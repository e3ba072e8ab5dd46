package org.cellbed.launcher.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.runtime.kafka.BrokerProbe;
import org.cellbed.runtime.kafka.DeploymentWatch;

/** Checks of a broker, and of the clocks of the hosts that use it. */
public final class BrokerChecks {
    private static final double GOOD_P99_SECONDS = 0.020;
    private static final double GOOD_OFFSET_SECONDS = 0.005;

    private BrokerChecks() {}

    /** Judges the measurements: the broker, the round trip, and this host's clock against the broker's. */
    public static List<Finding> judge(String bootstrap, BrokerProbe.Measured measured) {
        return List.of(
                Finding.ok(
                        "broker",
                        bootstrap + " lets clients create topics; " + measured.brokers()
                                + " in its cluster, metadata.version "
                                + (measured.metadataLevel() < 0 ? "unknown" : "level " + measured.metadataLevel())),
                roundTrip(measured),
                offset("here", measured.clockOffsetSeconds(), "the broker's"));
    }

    /**
     * Compares the clocks of the processes' hosts with this host's. The broker stamps a report after it was sent, so
     * the fastest report of a host is the most exact.
     *
     * @param clockOffsetSeconds this host's clock minus the broker's
     */
    public static List<Finding> hosts(List<DeploymentWatch.Heard> reports, double clockOffsetSeconds) {
        Map<String, Double> aheadOfBroker = new TreeMap<>();
        for (DeploymentWatch.Heard heard : reports) {
            ProcessReported report = heard.report();
            if (!Double.isNaN(report.sentUtcSeconds())) {
                aheadOfBroker.merge(
                        report.process().host(), report.sentUtcSeconds() - heard.writtenMillis() * 1e-3, Math::max);
            }
        }
        List<Finding> findings = new ArrayList<>();
        aheadOfBroker.forEach(
                (host, seconds) -> findings.add(offset(host, seconds - clockOffsetSeconds, "this host's")));
        return findings;
    }

    private static Finding roundTrip(BrokerProbe.Measured measured) {
        double p99 = measured.roundTripSeconds(0.99);
        String found = String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms from sending to reading",
                measured.roundTripSeconds(0.5) * 1e3,
                p99 * 1e3);
        return p99 <= GOOD_P99_SECONDS
                ? Finding.ok("round trip", found)
                : Finding.warn(
                        "round trip", found, "delays will include a part of it; use a nearer or less busy broker");
    }

    private static Finding offset(String host, double seconds, String against) {
        String found = String.format(Locale.ROOT, "clock of %s is %+.1f ms against %s", host, seconds * 1e3, against);
        if (Math.abs(seconds) <= GOOD_OFFSET_SECONDS) {
            return Finding.ok("clocks", found);
        }
        return Math.abs(seconds) <= ProcessReported.OVERRUN_SECONDS
                ? Finding.warn("clocks", found, "delays between them are off by that; synchronise them by NTP")
                : Finding.bad("clocks", found, "stages would be late by that; synchronise them by NTP or PTP");
    }
}
