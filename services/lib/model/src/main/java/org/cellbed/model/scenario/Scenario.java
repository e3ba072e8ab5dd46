package org.cellbed.model.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A resolved scenario. Quantities are in SI units (seconds, bits, cycles, hertz, watts, metres), ratios linear.
 *
 * @param name the name by which a command asks for it
 * @param description one sentence for people
 * @param policy the policy unless the command names one
 * @param slots the number of slots unless the command names one
 * @param cells number of cells of this kind side by side
 * @param fibreBps bits per second between server 1 and each other server
 * @param deadlineSeconds a task that takes longer is recorded as timed out; infinite for no deadline
 * @param rotation a rule that takes servers down in turn, if any
 * @param events events at given slots, in the order of the slots
 */
public record Scenario(
        String name,
        String description,
        String policy,
        int slots,
        int cells,
        Devices devices,
        Tasks tasks,
        Servers servers,
        Radio radio,
        double fibreBps,
        SlotLength slotLength,
        Reward reward,
        Learning learning,
        Broadcast broadcast,
        double deadlineSeconds,
        Optional<OutageRotation> rotation,
        List<TimedEvent> events) {
    /** Copies the events and sorts them by slot. */
    public Scenario {
        events = events.stream()
                .sorted((a, b) -> Integer.compare(a.slot(), b.slot()))
                .toList();
    }

    /**
     * The devices.
     *
     * @param count devices at the start, N
     * @param localHz computing frequency, drawn once per run
     * @param localQueue whether local tasks wait for each other; the paper's eq. 6 has no queue
     */
    public record Devices(int count, Range localHz, boolean localQueue) {}

    /**
     * The tasks of the devices.
     *
     * @param lengthBits L
     * @param cycles C
     * @param activity when devices have tasks; empty for one task in each slot
     */
    public record Tasks(Range lengthBits, Range cycles, Optional<Activity> activity) {
        /** Returns the long-run probability that a device has a task in a slot. */
        public double meanActivity() {
            return activity.map(a -> 0.5 * (a.quietProbability() + a.busyProbability()))
                    .orElse(1.0);
        }
    }

    /**
     * A chain of two states per cell, the same for all its devices.
     *
     * @param flipProbability probability of a change of state at a slot
     * @param quietProbability probability that a device has a task in a slot of the quiet state
     * @param busyProbability probability that a device has a task in a slot of the busy state
     */
    public record Activity(double flipProbability, double quietProbability, double busyProbability) {}

    /**
     * The edge servers.
     *
     * @param count servers at the start, M
     * @param max the highest index of a server, which sets the width of observations, actions and files; indices
     *     count from 1
     */
    public record Servers(int count, int max, Compute compute) {}

    /** The computing frequency of a server as a function of its index. */
    public sealed interface Compute {
        /** Drawn once per run. */
        record Drawn(Range hz) implements Compute {}

        /** Listed by index; the list repeats from its beginning. */
        record Listed(List<Double> hz) implements Compute {
            /** Copies the list. */
            public Listed {
                hz = List.copyOf(hz);
            }
        }
    }

    /**
     * The uplink.
     *
     * @param bandwidthHz W
     * @param txPowerW p
     * @param noiseWPerHz N0 as a density
     */
    public record Radio(double bandwidthHz, double txPowerW, double noiseWPerHz, Channel channel) {}

    /**
     * The length of a slot. If only a utilization is given, the length follows from it: activity * devices * E[C] /
     * (utilization * sum of the servers' frequencies). If both are given, the length is as given and the cycles of
     * tasks are scaled to reach the utilization. At least one of the two is given.
     *
     * @param seconds the length, if given
     * @param utilization rho, if given
     * @param devices the number of devices that the utilization is computed for, independent of N
     */
    public record SlotLength(OptionalDouble seconds, OptionalDouble utilization, int devices) {
        /** Checks that at least one of the two is given. */
        public SlotLength {
            if (seconds.isEmpty() && utilization.isEmpty()) {
                throw new IllegalArgumentException("a slot needs a duration or a utilization");
            }
        }
    }

    /**
     * The weights of the reward (eq. 20).
     *
     * @param w1 weight of the delay
     * @param w2 weight of the load variance
     * @param team whether every agent receives the mean reward
     */
    public record Reward(double w1, double w2, boolean team) {}

    /**
     * The eNodeB's broadcast of the servers' loads.
     *
     * @param includesUploading whether work that is still being uploaded counts
     * @param downLoadSeconds broadcast in place of the load of a server that is down
     */
    public record Broadcast(boolean includesUploading, double downLoadSeconds) {}

    /**
     * A rule that takes server floor(slot / period) mod M + 1 down in the last {@code downSlots} slots of each
     * period.
     */
    public record OutageRotation(int periodSlots, int downSlots) {}
}
