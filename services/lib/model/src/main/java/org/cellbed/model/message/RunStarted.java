package org.cellbed.model.message;

import java.util.OptionalDouble;
import org.cellbed.model.random.Seeds;

/**
 * Launcher to all processes of a cell: a run has started, with everything that a process needs to know of it. In real time
 * the eNodeB sends it again when the clock starts. The last one of each cell is kept for late joiners.
 *
 * @param scenarioYaml the resolved scenario; every process must be able to read the files that it names
 * @param policy the name of the policy
 * @param slots slots in which tasks are generated
 * @param speed emulated seconds in a second of the clock
 * @param epochSeconds the clock, in seconds of UTC since 1970, at emulated 0; absent before, and in virtual time
 * @param cells the number of cells of the run
 * @param maxServers the highest index that a server can have
 * @param training whether a learner trains the policy during the run
 * @param policyVersion of the initial weights, which are published during the run; 0 where there are none
 * @param rehearsal whether this run only warms up the processes; the run that follows ends it
 */
public record RunStarted(
        String scenarioYaml,
        Seeds seeds,
        String policy,
        int slots,
        Timing timing,
        double speed,
        OptionalDouble epochSeconds,
        int cells,
        int maxServers,
        boolean training,
        int policyVersion,
        boolean rehearsal)
        implements Message {
    /** Returns this announcement with the clock started. */
    public RunStarted at(double epoch) {
        return new RunStarted(
                scenarioYaml,
                seeds,
                policy,
                slots,
                timing,
                speed,
                OptionalDouble.of(epoch),
                cells,
                maxServers,
                training,
                policyVersion,
                rehearsal);
    }
}
