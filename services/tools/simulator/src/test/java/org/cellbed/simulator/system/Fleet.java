package org.cellbed.simulator.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cellbed.device.DeviceRole;
import org.cellbed.edgeserver.EdgeServerRole;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.Role;
import org.cellbed.simulator.wire.Endpoint;

/** The processes of a cell on a clocked wire, which start, die and are restarted. Not thread-safe. */
final class Fleet {
    /** A kind of process. */
    enum Kind {
        DEVICE,
        SERVER,
        GATEWAY
    }

    /** A started process; its number differs after each start. */
    record Running(Kind kind, String name, long incarnation, Endpoint endpoint) {
        boolean finished() {
            Role role = endpoint.role();
            return role instanceof DeviceRole device ? device.finished() : ((EdgeServerRole) role).finished();
        }
    }

    private final RandomCase random;
    private final ClockedWire wire;
    private final Map<String, Running> alive = new HashMap<>();
    private int names;
    private long incarnations;

    Fleet(RandomCase random, ClockedWire wire) {
        this.random = random;
        this.wire = wire;
    }

    /** Starts a process under a new name. */
    Running start(Kind kind) {
        return start(kind, kind.name().toLowerCase(Locale.ROOT) + "-process-" + ++names);
    }

    /** Starts a process under a name, unless one of this name is alive. */
    Running start(Kind kind, String name) {
        Running known = alive.get(name);
        if (known != null) {
            return known;
        }
        long incarnation = ++incarnations;
        Role role = kind == Kind.DEVICE
                ? new DeviceRole(name, incarnation, random.cell(), random.policy(), Timing.REAL)
                : new EdgeServerRole(name, incarnation, kind == Kind.GATEWAY, random.cell(), Timing.REAL);
        Running process = new Running(kind, name, incarnation, new Endpoint(name, role));
        alive.put(name, process);
        wire.directory().addMember(process.endpoint());
        wire.start(process.endpoint());
        return process;
    }

    void kill(Running process) {
        if (alive.remove(process.name(), process)) {
            wire.kill(process.endpoint());
        }
    }

    /** Announces the departure of a process and removes it. */
    void leave(Running process) {
        if (process.equals(alive.get(process.name()))) {
            wire.stop(process.endpoint());
            kill(process);
        }
    }

    List<Running> processes(Predicate<Running> which) {
        return new ArrayList<>(alive.values().stream().filter(which).toList());
    }

    /** Returns the process of a kind that a number chooses. */
    Optional<Running> any(Kind kind, int number) {
        List<Running> candidates = processes(process -> process.kind() == kind && !process.finished()).stream()
                .sorted((a, b) -> Long.compare(a.incarnation(), b.incarnation()))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(number % candidates.size()));
    }
}
