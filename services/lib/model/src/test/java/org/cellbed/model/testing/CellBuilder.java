package org.cellbed.model.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.Learning;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.scenario.TimedEvent;

/** Cells to order; what is not ordered is as in the paper's Table 2, with two devices and two servers. Not thread-safe. */
public final class CellBuilder {
    private static final double NOISE_W_PER_HZ = StrictMath.pow(10.0, -174.0 / 10.0) / 1000.0;

    private int devices = 2;
    private Range localHz = new Range(300e6, 500e6);
    private boolean localQueue;
    private Range cycles = new Range(800e6, 1200e6);
    private Optional<Scenario.Activity> activity = Optional.empty();
    private int servers = 2;
    private int maxServers = 2;
    private Scenario.Compute compute = new Scenario.Compute.Drawn(new Range(12e9, 20e9));
    private Channel channel = new Channel.PathLoss(128.1, 37.6, new Range(50.0, 250.0));
    private OptionalDouble slotSeconds = OptionalDouble.empty();
    private OptionalDouble utilization = OptionalDouble.of(0.9);
    private boolean includesUploading = true;
    private double deadlineSeconds = Double.POSITIVE_INFINITY;
    private Optional<Scenario.OutageRotation> rotation = Optional.empty();
    private final List<TimedEvent> events = new ArrayList<>();

    /** N. */
    public CellBuilder devices(int count) {
        devices = count;
        return this;
    }

    /** f_local. */
    public CellBuilder localHz(double low, double high) {
        localHz = new Range(low, high);
        return this;
    }

    /** Local tasks wait for each other. */
    public CellBuilder localQueue(boolean enabled) {
        localQueue = enabled;
        return this;
    }

    /** C. */
    public CellBuilder cycles(double low, double high) {
        cycles = new Range(low, high);
        return this;
    }

    /** When devices have tasks. */
    public CellBuilder activity(Scenario.Activity chain) {
        activity = Optional.of(chain);
        return this;
    }

    /** M and the most there can be. */
    public CellBuilder servers(int count, int max) {
        servers = count;
        maxServers = max;
        return this;
    }

    /** Servers with these frequencies, M of them. */
    public CellBuilder serverHz(Double... hz) {
        compute = new Scenario.Compute.Listed(List.of(hz));
        return servers(hz.length, hz.length);
    }

    /** g. */
    public CellBuilder channel(Channel ofDevices) {
        channel = ofDevices;
        return this;
    }

    /** The length of a slot; the work stays as it is. */
    public CellBuilder slotSeconds(double seconds) {
        slotSeconds = OptionalDouble.of(seconds);
        utilization = OptionalDouble.empty();
        return this;
    }

    /** The length of a slot; the work is scaled to a utilization. */
    public CellBuilder slotSeconds(double seconds, double atUtilization) {
        slotSeconds = OptionalDouble.of(seconds);
        utilization = OptionalDouble.of(atUtilization);
        return this;
    }

    /** rho; the length of a slot follows from it. */
    public CellBuilder utilization(double rho) {
        utilization = OptionalDouble.of(rho);
        return this;
    }

    /** The broadcast counts work that has arrived only. */
    public CellBuilder broadcastsArrived() {
        includesUploading = false;
        return this;
    }

    /** From when a task counts as timed out. */
    public CellBuilder deadline(double seconds) {
        deadlineSeconds = seconds;
        return this;
    }

    /** Servers are down in turn. */
    public CellBuilder rotation(int periodSlots, int downSlots) {
        rotation = Optional.of(new Scenario.OutageRotation(periodSlots, downSlots));
        return this;
    }

    /** One more event. */
    public CellBuilder event(TimedEvent event) {
        events.add(event);
        return this;
    }

    /** The scenario as ordered. */
    public Scenario scenario() {
        return new Scenario(
                "ordered",
                "",
                "random",
                10,
                1,
                new Scenario.Devices(devices, localHz, localQueue),
                new Scenario.Tasks(new Range(2.4e6, 4e6), cycles, activity),
                new Scenario.Servers(servers, maxServers, compute),
                new Scenario.Radio(20e6, 0.5, NOISE_W_PER_HZ, channel),
                1e9,
                new Scenario.SlotLength(slotSeconds, utilization, devices),
                new Scenario.Reward(1.0, 10.0, false),
                Learning.DEFAULT,
                new Scenario.Broadcast(includesUploading, 3.0),
                deadlineSeconds,
                rotation,
                events);
    }

    /** A cell of the scenario. */
    public Cell cell(long seed) {
        return new Cell(scenario(), new Seeds(seed, seed + 1000), 1);
    }
}
