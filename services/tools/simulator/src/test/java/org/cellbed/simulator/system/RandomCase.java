package org.cellbed.simulator.system;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.OutagePlan;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.model.testing.CellBuilder;

/**
 * A small cell as a function of a seed.
 *
 * @param slots slots in which tasks are generated
 */
record RandomCase(long seed, Cell cell, int slots, String policyName) {
    private static final List<String> POLICIES = PolicyCatalog.builtIn().names();

    static RandomCase of(long seed) {
        RandomStream draws = stream(seed, 0);
        int slots = 10 + draws.nextInt(31);
        Order order = new Order(draws, slots);
        return new RandomCase(seed, order.builder.cell(seed), slots, POLICIES.get(draws.nextInt(POLICIES.size())));
    }

    /** Random numbers of this case for a use, from 0; none are shared with the cell. */
    static RandomStream stream(long seed, int use) {
        return new RandomStream(seed, 0, use, Purpose.DECISION);
    }

    /** Returns a new instance of the policy: one per process, as the contract says. */
    Policy policy() {
        return PolicyCatalog.builtIn().create(policyName, cell.constants());
    }

    Scenario scenario() {
        return cell.scenario();
    }

    private static final class Order {
        private final RandomStream draws;
        private final CellBuilder builder = new CellBuilder();
        private final Set<Integer> devices = new TreeSet<>();
        private final Set<Integer> servers = new TreeSet<>();
        private final int maxServers;

        Order(RandomStream draws, int slots) {
            this.draws = draws;
            join(devices, 1 + draws.nextInt(8));
            join(servers, 1 + draws.nextInt(5));
            maxServers = servers.size() + draws.nextInt(4);
            builder.devices(devices.size()).servers(servers.size(), maxServers);
            builder.utilization(0.3 + 1.1 * draws.nextDouble());
            tasks();
            if (chance(0.3)) {
                int period = 4 + draws.nextInt(12);
                builder.rotation(period, 1 + draws.nextInt(period));
            }
            int events = chance(0.7) ? draws.nextInt(7) : 0;
            IntStream.range(0, events)
                    .map(event -> draws.nextInt(slots + 2))
                    .sorted()
                    .distinct()
                    .forEach(this::event);
        }

        private void tasks() {
            if (chance(0.3)) {
                builder.deadline(0.02 + 0.6 * draws.nextDouble());
            }
            if (chance(0.4)) {
                builder.localHz(2e9, 20e9);
            }
            builder.localQueue(chance(0.3));
            if (chance(0.4)) {
                builder.broadcastsArrived();
            }
            if (chance(0.3)) {
                builder.activity(new Scenario.Activity(0.2, 0.8 * draws.nextDouble(), 1.0));
            }
        }

        private void event(int slot) {
            switch (draws.nextInt(6)) {
                case 0 -> outage(slot);
                case 1 -> leaveDevice(slot);
                case 2 -> joinDevices(slot);
                case 3 -> leaveServer(slot, oneOf(servers));
                case 4 -> joinServers(slot);
                default -> everything(slot);
            }
        }

        private void everything(int slot) {
            outage(slot);
            leaveServer(slot, servers.contains(1) ? 1 : oneOf(servers));
            leaveDevice(slot);
            joinServers(slot);
            joinDevices(slot);
        }

        private void outage(int slot) {
            int length = chance(0.2) ? OutagePlan.ENDLESS : 1 + draws.nextInt(8);
            builder.event(new TimedEvent.Outage(slot, 1 + draws.nextInt(maxServers), length));
        }

        private void leaveDevice(int slot) {
            int device = oneOf(devices);
            if (devices.remove(device)) {
                builder.event(new TimedEvent.DetachDevice(slot, device));
            }
        }

        private void joinDevices(int slot) {
            int count = 1 + draws.nextInt(3);
            join(devices, count);
            builder.event(new TimedEvent.AttachDevices(slot, count));
        }

        private void leaveServer(int slot, int server) {
            if (servers.remove(server)) {
                builder.event(new TimedEvent.DetachServer(slot, server));
            }
        }

        private void joinServers(int slot) {
            int count = Math.min(1 + draws.nextInt(2), maxServers - servers.size());
            if (count > 0) {
                join(servers, count);
                builder.event(new TimedEvent.AttachServers(slot, count));
            }
        }

        private int oneOf(Set<Integer> members) {
            return members.isEmpty() ? 0 : List.copyOf(members).get(draws.nextInt(members.size()));
        }

        private boolean chance(double probability) {
            return draws.nextDouble() < probability;
        }

        private static void join(Set<Integer> members, int count) {
            IntStream.iterate(1, index -> index + 1)
                    .filter(index -> !members.contains(index))
                    .limit(count)
                    .boxed()
                    .toList()
                    .forEach(members::add);
        }
    }
}
