package org.cellbed.model.scenario;

import java.util.List;

/** Where a device's channel gain comes from. */
public sealed interface Channel {
    /**
     * Path loss at a distance drawn once per run: interceptDb + slopeDb * log10(distance in km).
     *
     * @param distanceM metres from the eNodeB
     */
    record PathLoss(double interceptDb, double slopeDb, Range distanceM) implements Channel {}

    /**
     * Path loss at the distances of real users to a real site; device i has the i-th of a shuffled list, over again when
     * devices outnumber the users.
     *
     * @param usersFile where the users come from, an absolute path
     * @param sitesFile where the sites come from, an absolute path
     * @param site the identity of the site
     * @param radiusM users within this distance belong to the cell
     * @param distancesM metres from the site, one per user within the radius, in the order of the file
     */
    record Positions(
            double interceptDb,
            double slopeDb,
            String usersFile,
            String sitesFile,
            String site,
            double radiusM,
            List<Double> distancesM)
            implements Channel {
        /** Copies the list; there must be a user in reach. */
        public Positions {
            distancesM = List.copyOf(distancesM);
            if (distancesM.isEmpty()) {
                throw new IllegalArgumentException("no user within " + radiusM + " m of site " + site);
            }
        }
    }

    /**
     * Recorded channels: device i has trace ((i - 1) mod size) + 1 of the folder, in the order of the file names.
     *
     * @param folder where the traces come from, an absolute path
     */
    record Traces(String folder, List<RadioTrace> traces) implements Channel {
        /** Copies the list; there must be a trace. */
        public Traces {
            traces = List.copyOf(traces);
            if (traces.isEmpty()) {
                throw new IllegalArgumentException("no trace in " + folder);
            }
        }
    }
}
