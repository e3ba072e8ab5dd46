package org.cellbed.model.scenario;

import java.util.List;

/** The source of a device's channel gain. */
public sealed interface Channel {
    /**
     * Path loss at a distance drawn once per run: interceptDb + slopeDb * log10(distance in km).
     *
     * @param distanceM metres from the eNodeB
     */
    record PathLoss(double interceptDb, double slopeDb, Range distanceM) implements Channel {}

    /**
     * Path loss at the distances of real users from a real site. The list of users is shuffled and device i gets the
     * i-th; the list repeats if devices outnumber users.
     *
     * @param usersFile the file of the users, an absolute path
     * @param sitesFile the file of the sites, an absolute path
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
        /** Copies the list and checks that it names a user. */
        public Positions {
            distancesM = List.copyOf(distancesM);
            if (distancesM.isEmpty()) {
                throw new IllegalArgumentException("no user within " + radiusM + " m of site " + site);
            }
        }
    }

    /**
     * Recorded channels: device i gets trace ((i - 1) mod size) + 1 of the folder, in the order of the file names.
     *
     * @param folder the folder of the traces, an absolute path
     */
    record Traces(String folder, List<RadioTrace> traces) implements Channel {
        /** Copies the list and checks that it holds a trace. */
        public Traces {
            traces = List.copyOf(traces);
            if (traces.isEmpty()) {
                throw new IllegalArgumentException("no trace in " + folder);
            }
        }
    }
}
