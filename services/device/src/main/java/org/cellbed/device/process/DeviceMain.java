package org.cellbed.device.process;

import java.util.List;
import org.cellbed.device.DeviceRole;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.process.ProcessEnvironment;
import org.cellbed.runtime.process.RoleProcess;
import org.cellbed.runtime.topic.Party;

/** A process with one or several user devices, configured by its environment. */
public final class DeviceMain {
    private DeviceMain() {}

    /** Takes part in the announced run until its end. */
    public static void main(String[] arguments) {
        System.exit(RoleProcess.run(Party.DEVICE, environment -> run -> devices(run, environment)));
    }

    private static List<Crew.Player> devices(JoinedRun run, ProcessEnvironment environment) {
        return environment.instances().stream()
                .map(instance -> device(instance, run, environment))
                .toList();
    }

    private static Crew.Player device(String instance, JoinedRun run, ProcessEnvironment environment) {
        DeviceRole role = new DeviceRole(instance, environment.incarnation(), run.cell(), run.policy(), run.timing());
        return new Crew.Player(instance, role, role::finished);
    }
}
