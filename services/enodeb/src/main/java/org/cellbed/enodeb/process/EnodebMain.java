package org.cellbed.enodeb.process;

import java.util.List;
import java.util.Optional;
import org.cellbed.enodeb.EnodebRole;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.process.ProcessEnvironment;
import org.cellbed.runtime.process.RoleProcess;
import org.cellbed.runtime.topic.Party;

/** A process with the eNodeB of one or several cells, configured by its environment. */
public final class EnodebMain {
    private EnodebMain() {}

    /** Plays the eNodeB in the announced run until its end. */
    public static void main(String[] arguments) {
        System.exit(RoleProcess.run(Party.ENODEB, environment -> run -> List.of(enodeb(run, environment))));
    }

    private static Crew.Player enodeb(JoinedRun run, ProcessEnvironment environment) {
        Optional<CentralPolicy> central =
                run.policy() instanceof CentralPolicy policy ? Optional.of(policy) : Optional.empty();
        EnodebRole.Following following =
                new EnodebRole.Following(run.run().training(), run.run().policyVersion());
        EnodebRole role = run.state()
                .map(state -> new EnodebRole(run.cell(), state, central, run.timing(), following))
                .orElseGet(() -> new EnodebRole(run.cell(), run.run().slots(), central, run.timing(), following));
        return new Crew.Player(environment.instances().get(0), role, role::finished);
    }
}
