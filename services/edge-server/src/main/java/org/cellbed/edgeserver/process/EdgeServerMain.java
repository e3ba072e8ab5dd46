package org.cellbed.edgeserver.process;

import java.util.List;
import org.cellbed.edgeserver.EdgeServerRole;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.process.ProcessEnvironment;
import org.cellbed.runtime.process.RoleProcess;
import org.cellbed.runtime.topic.Party;

/** A process with an edge server, configured by its environment. */
public final class EdgeServerMain {
    private EdgeServerMain() {}

    /** Takes part in the announced run until its end. */
    public static void main(String[] arguments) {
        System.exit(RoleProcess.run(Party.SERVER, environment -> run -> servers(run, environment)));
    }

    private static List<Crew.Player> servers(JoinedRun run, ProcessEnvironment environment) {
        return environment.instances().stream()
                .map(instance -> server(instance, run, environment))
                .toList();
    }

    private static Crew.Player server(String instance, JoinedRun run, ProcessEnvironment environment) {
        EdgeServerRole role = new EdgeServerRole(
                instance, environment.incarnation(), environment.gateway(), run.cell(), run.timing());
        return new Crew.Player(instance, role, role::finished);
    }
}
