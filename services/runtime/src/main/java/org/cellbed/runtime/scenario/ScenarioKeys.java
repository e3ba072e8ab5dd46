package org.cellbed.runtime.scenario;

import static org.cellbed.runtime.scenario.QuantityKinds.Quantity.positive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario.Compute;
import org.cellbed.runtime.scenario.Key.Group;
import org.cellbed.runtime.scenario.Key.Shape;
import org.cellbed.runtime.scenario.Key.Value;
import org.cellbed.runtime.scenario.NumberKinds.Flag;
import org.cellbed.runtime.scenario.NumberKinds.Real;
import org.cellbed.runtime.scenario.NumberKinds.Whole;
import org.cellbed.runtime.scenario.QuantityKinds.Frequencies;
import org.cellbed.runtime.scenario.QuantityKinds.Interval;
import org.cellbed.runtime.scenario.QuantityKinds.Quantity;
import org.cellbed.runtime.scenario.QuantityKinds.Sign;
import org.cellbed.runtime.scenario.TextKinds.Choice;
import org.cellbed.runtime.scenario.TextKinds.Identity;
import org.cellbed.runtime.scenario.TextKinds.Line;
import org.cellbed.runtime.scenario.TextKinds.OrWord;

/** The table of the keys of a scenario file: reading, writing, schema and reference all follow it. */
final class ScenarioKeys {
    /** What {@code broadcast.load} says where work under upload counts. */
    static final String COMMITTED = "committed";

    /** What {@code broadcast.load} says where only work that has arrived counts. */
    static final String ARRIVED = "arrived";

    static final Value<Integer> SCHEMA = Value.required(
            "schema", new Whole(1, 1), "1", "Number of this format. Files of another number are refused.");
    static final Value<String> NAME = Value.required(
            "name", new Line("a name on one line"), "my-cell", "What runs and reports call the scenario.");
    static final Value<String> DESCRIPTION =
            Value.of("description", new Line("a sentence on one line"), "A scenario.", "One sentence for people.");
    static final Value<String> POLICY =
            Value.of("policy", new Line("the name of a policy"), "vls", "Policy to use where the command names none.");
    static final Value<Integer> SLOTS =
            Value.of("slots", Whole.atLeast(1), "2000", "Slots to generate where the command names none.");
    static final Value<Integer> CELLS =
            Value.of("cells", Whole.atLeast(1), "1", "Cells of this kind, side by side. Ours.");

    static final Group DEVICES = new Group("devices", Shape.SECTION, "The user devices.");
    static final Value<Integer> DEVICE_COUNT =
            Value.of("devices.count", Whole.atLeast(1), "10", "Devices at the start, N (Table 2).");
    static final Value<Range> DEVICE_COMPUTE = Value.of(
            "devices.compute",
            new Interval(Dimension.FREQUENCY, "300..500 MHz"),
            "300..500 MHz",
            "Their computing frequency f_local, drawn once per run (Table 2).");
    static final Value<Boolean> LOCAL_QUEUE = Value.of(
            "devices.local_queue",
            new Flag(),
            "false",
            "Whether local tasks wait for each other. Eq. 6 has no queue; with one, computing everything locally is"
                    + " overloaded.");

    static final Group TASKS = new Group("tasks", Shape.SECTION, "What the devices have to compute.");
    static final Value<Range> LENGTH = Value.of(
            "tasks.length",
            new Interval(Dimension.DATA, "300..500 KB"),
            "300..500 KB",
            "Data to upload, L (Table 2). 1 KB is 1000 bytes.");
    static final Value<Range> CYCLES = Value.of(
            "tasks.cycles",
            new Interval(Dimension.WORK, "800..1200 Mcycles"),
            "800..1200 Mcycles",
            "Work, C (Table 2). Scaled where `slot` has a duration and a utilization.");
    static final Value<Optional<Double>> DEADLINE = Value.of(
            "tasks.deadline",
            new OrWord<>("none", positive(Dimension.DURATION)),
            "none",
            "A task that takes longer is recorded as timed out with this delay; the work goes on. Ours.");
    static final Group ACTIVITY = new Group(
            "tasks.activity",
            Shape.OPTIONAL,
            "When devices have tasks: a chain of two states per cell, the same for all its devices. With `none` every"
                    + " device has one in each slot. Ours.");
    static final Value<Double> FLIP =
            Value.of("tasks.activity.flip", Real.PROBABILITY, "0.05", "Probability of a change of state at a slot.");
    static final Value<Double> QUIET = Value.of(
            "tasks.activity.quiet", Real.PROBABILITY, "0.5", "Probability of a task in a slot of the quiet state.");
    static final Value<Double> BUSY = Value.of(
            "tasks.activity.busy", Real.PROBABILITY, "1", "Probability of a task in a slot of the busy state.");

    static final Group SERVERS =
            new Group("servers", Shape.SECTION, "The edge servers. Server 1 stands at the base station.");
    static final Value<Integer> SERVER_COUNT =
            Value.of("servers.count", Whole.atLeast(1), "5", "Servers at the start, M (Table 2).");
    static final Value<Optional<Integer>> SERVER_MAX = Value.of(
            "servers.max",
            new OrWord<>("count", Whole.atLeast(1)),
            "count",
            "Width of observations, actions and files: the highest index that a server can have. Ours.");
    static final Value<Compute> SERVER_COMPUTE = Value.of(
            "servers.compute",
            new Frequencies(),
            "12..20 GHz",
            "Their computing frequency f, drawn once per run (Table 2), or listed by index; beyond its end a list begins"
                    + " anew.");

    static final Group RADIO = new Group(
            "radio",
            Shape.SECTION,
            "The uplink. One of `path_loss`, `positions` and `traces` says where gains come from.");
    static final Value<Double> BANDWIDTH = Value.of(
            "radio.bandwidth", positive(Dimension.FREQUENCY), "20 MHz", "The band W that uploads share (Table 2).");
    static final Value<Double> TX_POWER =
            Value.of("radio.tx_power", positive(Dimension.POWER), "500 mW", "Power of a device, p (Table 2).");
    static final Value<Double> NOISE = Value.of(
            "radio.noise",
            positive(Dimension.NOISE_DENSITY),
            "-174 dBm/Hz",
            "Density of the noise, N0. The paper gives no figure.");
    static final Group PATH_LOSS = new Group(
            "radio.path_loss",
            Shape.OPTIONAL,
            "Loss of intercept + slope · log10(d/km), fixed per run. It is the default where no other channel is named."
                    + " Ours.");
    static final Value<Double> INTERCEPT = intercept("radio.path_loss.intercept");
    static final Value<Double> SLOPE = slope("radio.path_loss.slope");
    static final Value<Range> DISTANCE = Value.of(
            "radio.path_loss.distance",
            new Interval(Dimension.DISTANCE, "50..250 m"),
            "50..250 m",
            "Distance d from the base station, drawn once per run.");
    static final Group POSITIONS = new Group(
            "radio.positions",
            Shape.OPTIONAL,
            "The same loss at the distances of recorded users to a recorded site (the files of the EUA dataset)."
                    + " Distances below 10 m count as 10 m. Ours.");
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
            "SITE_ID of the base station; `busiest` is the one with most users in reach.");
    static final Value<Double> RADIUS = Value.of(
            "radio.positions.radius",
            positive(Dimension.DISTANCE),
            "250 m",
            "Users within this distance are in reach.");
    static final Value<Double> POSITIONS_INTERCEPT = intercept("radio.positions.intercept");
    static final Value<Double> POSITIONS_SLOPE = slope("radio.positions.slope");
    static final Value<Optional<String>> TRACES = Value.of(
            "radio.traces",
            new OrWord<>("none", new Line("a folder of CSV files")),
            "none",
            "Folder of CSV files with columns time_s and snr_db, one per device in the order of their names, over again"
                    + " when devices outnumber them. The SNR is that of the whole band. Ours.");

    static final Value<Double> FIBRE = Value.of(
            "fibre", positive(Dimension.RATE), "1 Gbit/s", "Rate μ between servers (eq. 9); the figure is ours.");

    static final Group SLOT = new Group(
            "slot",
            Shape.SECTION,
            "How long a slot is, Δ. From a utilization alone it follows: Δ = activity · devices · E[C] / (utilization ·"
                    + " Σf). With a duration as well, the cycles of tasks are scaled to reach the utilization. Ours.");
    static final Value<Optional<Double>> DURATION = Value.of(
            "slot.duration", new OrWord<>("none", positive(Dimension.DURATION)), "none", "The length of a slot.");
    static final Value<Optional<Double>> UTILIZATION = Value.of(
            "slot.utilization",
            new OrWord<>("none", Real.POSITIVE),
            "0.9",
            "Share of the servers' capacity ρ that is asked for when all tasks are offloaded. Where a duration is given"
                    + " the default is none.");
    static final Value<Integer> SLOT_DEVICES = Value.of(
            "slot.devices",
            Whole.atLeast(1),
            "10",
            "Number of devices that the utilization is meant for; it does not follow `devices.count`.");

    static final Group REWARD = new Group("reward", Shape.SECTION, "Eq. 20; the weights are ours.");
    static final Value<Double> W1 = Value.of("reward.w1", Real.NOT_NEGATIVE, "1", "Weight ω1 of the delay.");
    static final Value<Double> W2 = Value.of("reward.w2", Real.NOT_NEGATIVE, "10", "Weight ω2 of the load variance.");
    static final Value<Boolean> TEAM =
            Value.of("reward.team", new Flag(), "false", "Whether every agent gets the mean reward. Ours.");

    static final Group BROADCAST =
            new Group("broadcast", Shape.SECTION, "What devices hear of the servers' loads (eq. 14, 21). Ours.");
    static final Value<String> BROADCAST_LOAD = Value.of(
            "broadcast.load",
            new Choice(List.of(COMMITTED, ARRIVED)),
            COMMITTED,
            "Whether work that is still being uploaded counts.");
    static final Value<Double> DOWN_LOAD = Value.of(
            "broadcast.down",
            new Quantity(Dimension.DURATION, Sign.NOT_NEGATIVE),
            "3 s",
            "Said in place of the load of a server that is down.");

    static final Group OUTAGES = new Group(
            "outages",
            Shape.OPTIONAL,
            "Servers going down in turn: server ⌊slot/period⌋ mod M + 1 is down in the last slots of each period. Ours.");
    static final Value<Integer> PERIOD =
            Value.of("outages.period", Whole.atLeast(2), "200", "Slots from one outage to the next.");
    static final Value<Integer> DOWN =
            Value.of("outages.down", Whole.atLeast(1), "40", "Slots that an outage lasts; less than the period.");

    static final Group EVENTS =
            Group.list("events", EventKeys.TABLE, "What happens at given slots; the default is an empty list. Ours.");

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

    static final KeyTable TABLE = new KeyTable(
            Stream.of(CELL, LearningKeys.ALL, RULES).flatMap(Arrays::stream).toArray(Key[]::new));

    private ScenarioKeys() {}

    private static Value<Double> intercept(String path) {
        return Value.of(path, new Quantity(Dimension.LOSS, Sign.ANY), "128.1 dB", "Loss at 1 km.");
    }

    private static Value<Double> slope(String path) {
        return Value.of(
                path, new Quantity(Dimension.LOSS, Sign.NOT_NEGATIVE), "37.6 dB", "Further loss per tenfold distance.");
    }
}
