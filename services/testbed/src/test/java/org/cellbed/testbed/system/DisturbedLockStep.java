package org.cellbed.testbed.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.device.DeviceRole;
import org.cellbed.edgeserver.EdgeServerRole;
import org.cellbed.enodeb.EnodebRole;
import org.cellbed.model.message.Departed;
import org.cellbed.model.message.Message;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.random.Draws;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.Timing;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.runtime.wire.Endpoint;
import org.cellbed.runtime.wire.MemoryWire;
import org.cellbed.runtime.wire.ShuffledLinks;

/**
 * A case in virtual time in which processes die or leave without a plan, and come back under their name. There is no lease
 * on this wire, so that what is dead is noticed when it says goodbye or is announced again. Not thread-safe.
 */
final class DisturbedLockStep {
    private static final int MOST_MESSAGES = 400_000;

    /** A process that keeps its place on the wire when it is started again, and with it what is under way to it. */
    private static final class Place implements Role {
        private final String name;
        private final Fleet.Kind kind;
        private Optional<Role> role = Optional.empty();
        private long incarnation;

        Place(String name, Fleet.Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        @Override
        public void start(Outbox out) {
            role.ifPresent(process -> process.start(out));
        }

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {
            role.ifPresent(process -> process.receive(message, nowSeconds, out));
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            throw new IllegalStateException("no timers in virtual time, but got " + timer);
        }
    }

    private final RandomCase random;
    private final Draws draws;
    private final LedgerCheck ledger;
    private final WatchedLinks links;
    private final MemoryWire wire;
    private final Endpoint enodeb;
    private final EnodebRole enodebRole;
    private final List<Endpoint> places = new ArrayList<>();
    private final List<Endpoint> dead = new ArrayList<>();
    private int disturbances;

    DisturbedLockStep(RandomCase random) {
        this.random = random;
        this.draws = RandomCase.stream(random.seed(), 20);
        this.ledger = new LedgerCheck(random.cell(), random.slots(), Timing.VIRTUAL);
        this.links = new WatchedLinks(
                new ShuffledLinks(RandomCase.stream(random.seed(), 21), 0.1),
                List.of(new LinkCheck(random.cell()), new ServerCheck(random.cell()), ledger));
        this.wire = new MemoryWire(links);
        Optional<CentralPolicy> central =
                random.policy() instanceof CentralPolicy atEnodeb ? Optional.of(atEnodeb) : Optional.empty();
        this.enodebRole = new EnodebRole(random.cell(), random.slots(), central, Timing.VIRTUAL);
        this.enodeb = new Endpoint("enodeb", enodebRole);
    }

    /** Runs to the end; tells how many processes were disturbed. */
    int run() {
        wire.directory().addEnodeb(enodeb);
        wire.directory().addObserver(new Endpoint(LedgerCheck.OBSERVER, new JournalText()));
        wire.start(enodeb);
        new MembershipPlan(random.scenario()).changes().values().forEach(this::startProcesses);
        int left = draws.nextInt(6);
        while (!enodebRole.finished()) {
            boolean idle = !wire.deliver(1 + draws.nextInt(400));
            Check.that(links.delivered() < MOST_MESSAGES, "the run comes to an end", links.delivered());
            Check.that(!idle || enodebRole.finished() || !dead.isEmpty(), "nobody waits for ever", disturbances);
            List<Endpoint> returning = List.copyOf(dead);
            dead.clear();
            returning.forEach(this::startAgain);
            if (left > 0 && !enodebRole.finished()) {
                left--;
                disturb(places.get(draws.nextInt(places.size())));
            }
        }
        ledger.balance(true);
        return disturbances;
    }

    private void startProcesses(MembershipPlan.Change change) {
        for (int server : change.serversJoining()) {
            add(server == 1 ? Fleet.Kind.GATEWAY : Fleet.Kind.SERVER);
        }
        change.devicesJoining().forEach(device -> add(Fleet.Kind.DEVICE));
    }

    private void add(Fleet.Kind kind) {
        String name = "process-" + (places.size() + 1);
        Endpoint endpoint = new Endpoint(name, new Place(name, kind));
        places.add(endpoint);
        wire.directory().addMember(endpoint);
        startAgain(endpoint);
    }

    private void startAgain(Endpoint endpoint) {
        Place place = (Place) endpoint.role();
        place.incarnation++;
        place.role = Optional.of(
                place.kind == Fleet.Kind.DEVICE
                        ? new DeviceRole(place.name, place.incarnation, random.cell(), random.policy(), Timing.VIRTUAL)
                        : new EdgeServerRole(
                                place.name,
                                place.incarnation,
                                place.kind == Fleet.Kind.GATEWAY,
                                random.cell(),
                                Timing.VIRTUAL));
        wire.start(endpoint);
    }

    private void disturb(Endpoint endpoint) {
        Place place = (Place) endpoint.role();
        boolean finished = place.role
                .filter(role ->
                        role instanceof DeviceRole device ? device.finished() : ((EdgeServerRole) role).finished())
                .isPresent();
        if (finished) {
            return;
        }
        disturbances++;
        place.role = Optional.empty();
        if (draws.nextDouble() < 0.5) {
            links.add(endpoint, enodeb, new Departed(place.name));
        }
        dead.add(endpoint);
    }
}
