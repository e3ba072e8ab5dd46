package org.cellbed.scenario;

import static org.cellbed.scenario.keys.QuantityKinds.Quantity.positive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario.Compute;
import org.cellbed.scenario.keys.Dimension;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.Key.Group;
import org.cellbed.scenario.keys.Key.Shape;
import org.cellbed.scenario.keys.Key.Value;
import org.cellbed.scenario.keys.KeyTable;
import org.cellbed.scenario.keys.NumberKinds.Flag;
import org.cellbed.scenario.keys.NumberKinds.Real;
import org.cellbed.scenario.keys.NumberKinds.Whole;
import org.cellbed.scenario.keys.QuantityKinds.Frequencies;
import org.cellbed.scenario.keys.QuantityKinds.Interval;
import org.cellbed.scenario.keys.QuantityKinds.Quantity;
import org.cellbed.scenario.keys.QuantityKinds.Sign;
import org.cellbed.scenario.keys.TextKinds.Choice;
import org.cellbed.scenario.keys.TextKinds.Identity;
import org.cellbed.scenario.keys.TextKinds.Line;
import org.cellbed.scenario.keys.TextKinds.OrWord;

/** The table of the keys of a scenario file; reading, writing, schema and reference all derive from it. */
public final class ScenarioKeys {
    /** The value of {@code broadcast.load} by which work that is still being uploaded counts. */
    static final String COMMITTED = "committed";

    /** The value of {@code broadcast.load} by which only work that has arrived counts. */
    static final String ARRIVED = "arrived";

    static final Value<Integer> SCHEMA = Value.required(
            "schema", new Whole(1, 1), "1", "Version of the file format; a file of another version is refused.");
    static final Value<String> NAME = Value.required(
            "name", new Line("a name on one line"), "my-cell", "Name of the scenario in runs and reports.");
    static final Value<String> DESCRIPTION = Value.of(
            "description",
            new Line("a sentence on one line"),
            "A scenario.",
            "One sentence that describes the scenario.");
    static final Value<String> POLICY = Value.of(
            "policy", new Line("the name of a policy"), "vls", "Policy of a run unless the command names one.");
    static final Value<Integer> SLOTS =
            Value.of("slots", Whole.atLeast(1), "2000", "Number of slots of a run unless the command names one.");
    static final Value<Integer> CELLS =
            Value.of("cells", Whole.atLeast(1), "1", "Number of identical cells that run side by side (ours).");

    static final Group DEVICES = new Group("devices", Shape.SECTION, "The user devices.");
    static final Value<Integer> DEVICE_COUNT =
            Value.of("devices.count", Whole.atLeast(1), "10", "Number of devices at the start, N (Table 2).");
    static final Value<Range> DEVICE_COMPUTE = Value.of(
            "devices.compute",
            new Interval(Dimension.FREQUENCY, "300..500 MHz"),
            "300..500 MHz",
            "Computing frequency f_local of each device, drawn once per run (Table 2).");
    static final Value<Boolean> LOCAL_QUEUE = Value.of(
            "devices.local_queue",
            new Flag(),
            "false",
            "Whether local tasks queue on their device; eq. 6 has no queue, and with one a device that computes"
                    + " everything locally is overloaded.");

    static final Group TASKS = new Group("tasks", Shape.SECTION, "The tasks of the devices.");
    static final Value<Range> LENGTH = Value.of(
            "tasks.length",
            new Interval(Dimension.DATA, "300..500 KB"),
            "300..500 KB",
            "Data to upload for a task, L, with 1 KB = 1000 bytes (Table 2).");
    static final Value<Range> CYCLES = Value.of(
            "tasks.cycles",
            new Interval(Dimension.WORK, "800..1200 Mcycles"),
            "800..1200 Mcycles",
            "Work of a task, C (Table 2); scaled if `slot` has both a duration and a utilization.");
    static final Value<Optional<Double>> DEADLINE = Value.of(
            "tasks.deadline",
            new OrWord<>("none", positive(Dimension.DURATION)),
            "none",
            "Delay after which a task counts as timed out, with this delay, while its work continues (ours).");
    static final Group ACTIVITY = new Group(
            "tasks.activity",
            Shape.OPTIONAL,
            "The slots in which devices have tasks: a Markov chain of two states per cell, shared by its devices, or"
                    + " `none` for a task in every slot (ours).");
    static final Value<Double> FLIP =
            Value.of("tasks.activity.flip", Real.PROBABILITY, "0.05", "Probability that the state changes at a slot.");
    static final Value<Double> QUIET = Value.of(
            "tasks.activity.quiet",
            Real.PROBABILITY,
            "0.5",
            "Probability that a device has a task in a slot of the quiet state.");
    static final Value<Double> BUSY = Value.of(
            "tasks.activity.busy",
            Real.PROBABILITY,
            "1",
            "Probability that a device has a task in a slot of the busy state.");

    static final Group SERVERS =
            new Group("servers", Shape.SECTION, "The edge servers. Server 1 stands at the base station.");
    static final Value<Integer> SERVER_COUNT =
            Value.of("servers.count", Whole.atLeast(1), "5", "Number of servers at the start, M (Table 2).");
    static final Value<Optional<Integer>> SERVER_MAX = Value.of(
            "servers.max",
            new OrWord<>("count", Whole.atLeast(1)),
            "count",
            "Highest index that a server can have, which sets the width of observations, actions and files (ours).");
    static final Value<Compute> SERVER_COMPUTE = Value.of(
            "servers.compute",
            new Frequencies(),
            "12..20 GHz",
            "Computing frequency f of each server, drawn once per run (Table 2) or listed by index; a list repeats from"
                    + " its beginning.");

    static final Group RADIO = new Group(
            "radio",
            Shape.SECTION,
            "The uplink, with channel gains from one of `path_loss`, `positions` and `traces`.");
    static final Value<Double> BANDWIDTH = Value.of(
            "radio.bandwidth",
            positive(Dimension.FREQUENCY),
            "20 MHz",
            "Bandwidth W that the uploads of a slot share (Table 2).");
    static final Value<Double> TX_POWER = Value.of(
            "radio.tx_power", positive(Dimension.POWER), "500 mW", "Transmission power of a device, p (Table 2).");
    static final Value<Double> NOISE = Value.of(
            "radio.noise",
            positive(Dimension.NOISE_DENSITY),
            "-174 dBm/Hz",
            "Noise density N0, for which the paper gives no figure (ours).");
    static final Group PATH_LOSS = new Group(
            "radio.path_loss",
            Shape.OPTIONAL,
            "Path loss of intercept + slope · log10(d/km), fixed per run; the default unless another channel is named"
                    + " (ours).");
    static final Value<Double> INTERCEPT = intercept("radio.path_loss.intercept");
    static final Value<Double> SLOPE = slope("radio.path_loss.slope");
    static final Value<Range> DISTANCE = Value.of(
            "radio.path_loss.distance",
            new Interval(Dimension.DISTANCE, "50..250 m"),
            "50..250 m",
            "Distance d of each device from the base station, drawn once per run.");
    static final Group POSITIONS = new Group(
            "radio.positions",
            Shape.OPTIONAL,
            "Path loss at the distances of recorded users from a recorded site (files of the EUA dataset), at least 10"
                    + " m (ours).");
    static final Value<String> USERS = Value.required(
            "radio.positions.users",
            new Line("a CSV file with columns Latitude and Longitude"),
            "users.csv",
            "CSV file with columns Latitude and Longitude, in degrees.");
    static final Value<String> SITES = Value.required(
            "radio.positions.sites",
            new Line("a CSV file with columns SITE_ID, LATITUDE and LONGITUDE"),
            "sites.csv",
            "CSV file with columns SITE_ID, LATITUDE and LONGITUDE, in degrees.");
    static final Value<Optional<String>> SITE = Value.of(
            "radio.positions.site",
            new OrWord<>("busiest", new Identity("a SITE_ID of the file of sites")),
            "busiest",
            "SITE_ID of the base station; `busiest` selects the site with most users in reach.");
    static final Value<Double> RADIUS = Value.of(
            "radio.positions.radius",
            positive(Dimension.DISTANCE),
            "250 m",
            "Distance within which users are in reach of the base station.");
    static final Value<Double> POSITIONS_INTERCEPT = intercept("radio.positions.intercept");
    static final Value<Double> POSITIONS_SLOPE = slope("radio.positions.slope");
    static final Value<Optional<String>> TRACES = Value.of(
            "radio.traces",
            new OrWord<>("none", new Line("a folder of CSV files")),
            "none",
            "Folder of CSV files with columns time_s and snr_db (SNR of the whole band), one per device in the order of"
                    + " their names, repeated if devices outnumber them (ours).");

    static final Value<Double> FIBRE = Value.of(
            "fibre", positive(Dimension.RATE), "1 Gbit/s", "Data rate μ between servers (eq. 9); the figure is ours.");

    static final Group SLOT = new Group(
            "slot",
            Shape.SECTION,
            "The length of a slot, Δ. A utilization alone determines it: Δ = activity · devices · E[C] / (utilization ·"
                    + " Σf); with a duration as well, the cycles of tasks are scaled to reach the utilization (ours).");
    static final Value<Optional<Double>> DURATION =
            Value.of("slot.duration", new OrWord<>("none", positive(Dimension.DURATION)), "none", "Length of a slot.");
    static final Value<Optional<Double>> UTILIZATION = Value.of(
            "slot.utilization",
            new OrWord<>("none", Real.POSITIVE),
            "0.9",
            "Share ρ of the servers' capacity that is demanded if all tasks are offloaded; the default is none if a"
                    + " duration is given.");
    static final Value<Integer> SLOT_DEVICES = Value.of(
            "slot.devices",
            Whole.atLeast(1),
            "10",
            "Number of devices that the utilization is computed for, independent of `devices.count`.");

    static final Group REWARD = new Group("reward", Shape.SECTION, "The reward of eq. 20; the weights are ours.");
    static final Value<Double> W1 = Value.of("reward.w1", Real.NOT_NEGATIVE, "1", "Weight ω1 of the delay.");
    static final Value<Double> W2 = Value.of("reward.w2", Real.NOT_NEGATIVE, "10", "Weight ω2 of the load variance.");
    static final Value<Boolean> TEAM =
            Value.of("reward.team", new Flag(), "false", "Whether every agent receives the mean reward of all (ours).");

    static final Group BROADCAST = new Group(
            "broadcast", Shape.SECTION, "The servers' loads as broadcast to the devices (eqs. 14 and 21) (ours).");
    static final Value<String> BROADCAST_LOAD = Value.of(
            "broadcast.load",
            new Choice(List.of(COMMITTED, ARRIVED)),
            COMMITTED,
            "Work that counts as load: `committed` includes work that is still being uploaded, `arrived` excludes it.");
    static final Value<Double> DOWN_LOAD = Value.of(
            "broadcast.down",
            new Quantity(Dimension.DURATION, Sign.NOT_NEGATIVE),
            "3 s",
            "Load that is broadcast for a server that is down.");

    static final Group OUTAGES = new Group(
            "outages",
            Shape.OPTIONAL,
            "A rotation of outages: server ⌊slot/period⌋ mod M + 1 is down in the last slots of each period (ours).");
    static final Value<Integer> PERIOD =
            Value.of("outages.period", Whole.atLeast(2), "200", "Slots from the start of one outage to the next.");
    static final Value<Integer> DOWN = Value.of(
            "outages.down", Whole.atLeast(1), "40", "Number of slots that an outage lasts, less than the period.");

    static final Group EVENTS =
            Group.list("events", EventKeys.TABLE, "Events at given slots; the default is an empty list (ours).");

    private static final Key[] CELL = {
        SCHEMA,
        NAME,
        DESCRIPTION,
        POLICY,
        SLOTS,
        CELLS,
        DEVICES,
        DEVICE_COUNT,
        DEVICE_COMPUTE,
        LOCAL_QUEUE,
        TASKS,
        LENGTH,
        CYCLES,
        DEADLINE,
        ACTIVITY,
        FLIP,
        QUIET,
        BUSY,
        SERVERS,
        SERVER_COUNT,
        SERVER_MAX,
        SERVER_COMPUTE,
        RADIO,
        BANDWIDTH,
        TX_POWER,
        NOISE,
        PATH_LOSS,
        INTERCEPT,
        SLOPE,
        DISTANCE,
        POSITIONS,
        USERS,
        SITES,
        SITE,
        RADIUS,
        POSITIONS_INTERCEPT,
        POSITIONS_SLOPE,
        TRACES,
        FIBRE,
        SLOT,
        DURATION,
        UTILIZATION,
        SLOT_DEVICES,
        REWARD,
        W1,
        W2,
        TEAM
    };
    private static final Key[] RULES = {BROADCAST, BROADCAST_LOAD, DOWN_LOAD, OUTAGES, PERIOD, DOWN, EVENTS};

    public static final KeyTable TABLE = new KeyTable(
            Stream.of(CELL, LearningKeys.ALL, RULES).flatMap(Arrays::stream).toArray(Key[]::new));

    private ScenarioKeys() {}

    private static Value<Double> intercept(String path) {
        return Value.of(path, new Quantity(Dimension.LOSS, Sign.ANY), "128.1 dB", "Path loss at 1 km.");
    }

    private static Value<Double> slope(String path) {
        return Value.of(
                path,
                new Quantity(Dimension.LOSS, Sign.NOT_NEGATIVE),
                "37.6 dB",
                "Additional path loss for each tenfold distance.");
    }
}
