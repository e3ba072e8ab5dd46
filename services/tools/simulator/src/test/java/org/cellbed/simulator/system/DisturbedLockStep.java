package org.cellbed.simulator.system;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.device.DeviceRole;
import org.cellbed.edgeserver.EdgeServerRole;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Draws;
import org.cellbed.model.role.Role;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.simulator.wire.Endpoint;
import org.cellbed.simulator.wire.MemoryWire;

/**
 * A case in virtual time in which processes die or leave without a plan, and are restarted under their name when all that they
 * had sent has been delivered. There is no lease on this wire, so that a dead process is noticed when it leaves or
 * announces itself again. Not thread-safe.
 */
final class DisturbedLockStep {
    private static final int MOST_MESSAGES = 400_000;

    /** A process. */
    private record Running(Fleet.Kind kind, Endpoint endpoint) {
        boolean finished() {
            Role role = endpoint.role();
            return role instanceof DeviceRole device ? device.finished() : ((EdgeServerRole) role).finished();
        }
    }

    private final RandomCase random;
    private final Draws draws;
    private final LedgerCheck ledger;
    private final RestartableLinks links;
    private final WatchedLinks watched;
    private final MemoryWire wire;
    private final boolean membersDie;
    private final Endpoint enodeb;
    private final RestartableEnodeb enodebRole;
    private final JournalText journal = new JournalText();
    private final List<Running> alive = new ArrayList<>();
    private final List<Running> dead = new ArrayList<>();
    private int started;
    private int disturbances;
    private int enodebDeaths;

    /**
     * Creates a case.
     *
     * @param membersDie whether members die as well, and not only the eNodeB
     */
    DisturbedLockStep(RandomCase random, boolean membersDie) {
        this.random = random;
        this.membersDie = membersDie;
        this.draws = RandomCase.stream(random.seed(), 20);
        this.ledger = new LedgerCheck(random.cell(), random.slots(), Timing.VIRTUAL);
        this.links = new RestartableLinks(RandomCase.stream(random.seed(), 21), 0.1);
        this.watched =
                new WatchedLinks(links, List.of(new LinkCheck(random.cell()), new ServerCheck(random.cell()), ledger));
        this.wire = new MemoryWire(watched);
        this.enodebRole = new RestartableEnodeb(random, Timing.VIRTUAL);
        this.enodeb = new Endpoint("enodeb", enodebRole);
    }

    /** Runs to the end and returns the number of disturbed processes. */
    int run() {
        wire.directory().addEnodeb(enodeb);
        wire.directory().addObserver(new Endpoint(LedgerCheck.OBSERVER, journal));
        wire.start(enodeb);
        new MembershipPlan(random.scenario()).changes().values().forEach(this::startProcesses);
        int left = draws.nextInt(6);
        enodebDeaths = membersDie ? draws.nextInt(4) : 2 + draws.nextInt(6);
        while (!enodebRole.finished()) {
            boolean idle = !wire.deliver(1 + draws.nextInt(400));
            Check.that(watched.delivered() < MOST_MESSAGES, "the run comes to an end", watched.delivered());
            boolean waits = !enodebRole.finished() && dead.isEmpty() && !enodebRole.dead();
            Check.that(!idle || !waits, "nobody waits for ever", disturbances);
            startAgain();
            mistreatEnodeb(idle);
            if (membersDie && left > 0 && !enodebRole.finished()) {
                left--;
                disturb(alive.get(draws.nextInt(alive.size())));
            }
        }
        Check.that(!wire.deliver(MOST_MESSAGES), "the run comes to an end", watched.delivered());
        ledger.balance(membersDie);
        return disturbances;
    }

    /** Returns the messages to the observers, in order. */
    String journal() {
        return journal.text();
    }

    private void mistreatEnodeb(boolean idle) {
        if (enodebRole.dead() && (idle || draws.nextDouble() < 0.5)) {
            wire.within(enodeb, out -> enodebRole.restore(Double.NaN, out));
        } else if (enodebDeaths > 0 && !enodebRole.dead() && !enodebRole.finished()) {
            enodebDeaths--;
            disturbances++;
            enodebRole.dieAfterSaying(draws.nextInt(40));
        }
    }

    private void startProcesses(MembershipPlan.Change change) {
        for (int server : change.serversJoining()) {
            start(server == 1 ? Fleet.Kind.GATEWAY : Fleet.Kind.SERVER, "process-" + (started + 1));
        }
        change.devicesJoining().forEach(device -> start(Fleet.Kind.DEVICE, "process-" + (started + 1)));
    }

    private void start(Fleet.Kind kind, String name) {
        long incarnation = ++started;
        Role role = kind == Fleet.Kind.DEVICE
                ? new DeviceRole(name, incarnation, random.cell(), random.policy(), Timing.VIRTUAL)
                : new EdgeServerRole(name, incarnation, kind == Fleet.Kind.GATEWAY, random.cell(), Timing.VIRTUAL);
        Endpoint endpoint = new Endpoint(name, role);
        alive.add(new Running(kind, endpoint));
        wire.directory().addMember(endpoint);
        wire.start(endpoint);
    }

    private void startAgain() {
        for (Running process : List.copyOf(dead)) {
            if (!links.isHeardOf(process.endpoint())) {
                dead.remove(process);
                start(process.kind(), process.endpoint().instance());
            }
        }
    }

    private void disturb(Running process) {
        if (process.finished()) {
            return;
        }
        disturbances++;
        alive.remove(process);
        dead.add(process);
        if (draws.nextDouble() < 0.5) {
            wire.within(process.endpoint(), process.endpoint().role()::stop);
        }
        wire.directory().remove(process.endpoint().instance());
        links.dropAllTo(process.endpoint());
    }
}
