package org.cellbed.model.message;

import java.util.OptionalDouble;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.role.Timing;

/**
 * The launcher to all processes of a cell: this run is on, and this is all that you need to know of it. In real time the
 * eNodeB says it again when the clock starts. The last one of each cell is kept for processes that come later.
 *
 * @param scenarioYaml the resolved scenario; files that it names have to be there for every process
 * @param policy the name of who decides
 * @param slots slots in which tasks are generated
 * @param speed emulated seconds in a second of the clock
 * @param epochSeconds the clock, in seconds of UTC since 1970, at emulated 0; absent before, and in virtual time
 * @param cells how many cells the run has
 * @param maxServers the highest index that a server can have
 * @param training whether a learner trains the policy while the run goes on
 * @param policyVersion of the weights to begin with, which are published while the run is on; 0 where there are none
 * @param rehearsal whether this is only for the processes to warm up: another run follows, which ends this one
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
    /** The same with the clock started. */
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
