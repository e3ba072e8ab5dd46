package org.cellbed.analysis.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run in real time, worked out by hand. One device of 400 MHz and two servers of 1 and 2 GHz; slots of 10 s, so that no
 * task waits for another; 1 W over 1 MHz with noise of 1e-12 W/Hz: a gain of 3e-6 makes 2 Mbit/s for one offloader; 8
 * Mbit/s of fibre; a deadline of 5 s. Not thread-safe.
 */
public final class HandMadeRun {
    private static final String HEADER =
            "slot,device,task,generated_s,length_bits,cycles,decision,gain,offloaders,t_local_s,"
                    + "t_up_s,t_tran_s,t_wait_s,t_comp_s,t_return_s,delay_s,status,policy_version";

    private final List<String> tasks = new ArrayList<>(List.of(HEADER));
    private final List<String> events = new ArrayList<>(List.of(
            "time_s,event,subject,detail",
            "0.0,attached,server-1,",
            "0.0,attached,server-2,",
            "0.0,attached,device-1,"));
    private final List<String> processes = new ArrayList<>();

    private int slot;
    private double rehearsalSeconds;

    /** Adds a rehearsal of its processes. */
    public HandMadeRun rehearsed() {
        rehearsalSeconds = 30.0;
        return this;
    }

    /** Adds a task that takes a second on its device and returns after a further time. */
    public HandMadeRun local(double returnSeconds) {
        return task(
                "400000000,0,3.0E-6,0,1.0,0.0,0.0,0.0,0.0,%s,%s,done".formatted(returnSeconds, 1.0 + returnSeconds));
    }

    /** Adds a task for server 2 that takes 0.5 + 0.125 + 1 s in the model. */
    public HandMadeRun offloaded(double waitSeconds, double returnSeconds) {
        return task("2000000000,2,3.0E-6,1,0.0,0.5,0.125,%s,1.0,%s,%s,done"
                .formatted(waitSeconds, returnSeconds, 1.625 + waitSeconds + returnSeconds));
    }

    /** Adds a task that would take 6 s on its device. */
    public HandMadeRun timedOut() {
        return task("2400000000,0,3.0E-6,0,6.0,0.0,0.0,0.0,0.0,,5.0,timed_out");
    }

    /** Adds a task submitted after its slot's decision window. */
    public HandMadeRun late() {
        events.add(10.0 * slot + ",lost,task-" + slot + "-1,late");
        return task("400000000,-1,3.0E-6,0,0.0,0.0,0.0,,,,,lost");
    }

    /** Adds slots without tasks. */
    public HandMadeRun after(int slots) {
        slot += slots;
        return this;
    }

    /** Adds a skipped slot. */
    public HandMadeRun skipped() {
        events.add(10.0 * slot + ",slot-skipped,slot-" + slot + ",");
        slot++;
        return this;
    }

    /** Adds the report of a process. */
    public HandMadeRun process(String name, long stages, long overruns, double worstLatenessSeconds) {
        processes.add(
                "{\"party\": \"device\", \"name\": \"%s\", \"stages\": %d, \"overruns\": %d, \"worst_lateness_s\": %s}"
                        .formatted(name, stages, overruns, worstLatenessSeconds));
        return this;
    }

    /** Writes the directory. */
    public void writeTo(Path run) throws IOException {
        Files.writeString(run.resolve("manifest.json"), """
                {"cellbed": "test", "cells": 1, "slots": %d, "time": "real", "policy": "vls", "seed": 1,
                 "scenario_seed": 1, "rehearsal_s": %s,
                 "model": {"slot_s": 10.0, "w1": 1.0, "w2": 10.0, "max_servers": 2, "deadline_s": 5.0}}
                """.formatted(slot, rehearsalSeconds));
        Files.writeString(run.resolve("scenario.yaml"), """
                schema: 1
                name: by-hand
                devices: {count: 1, compute: 400 MHz}
                tasks: {deadline: 5 s}
                servers: {count: 2, compute: [1 GHz, 2 GHz]}
                radio: {bandwidth: 1 MHz, tx_power: 1 W, noise: 1e-12 W/Hz}
                fibre: 8 Mbit/s
                slot: {duration: 10 s, utilization: none}
                """);
        Files.writeString(
                run.resolve("devices.csv"), "device,f_local_hz,gain,distance_m,from_slot\n1,4.0E8,3.0E-6,1.0,0\n");
        Files.writeString(run.resolve("servers.csv"), "server,f_hz,from_slot\n1,1.0E9,0\n2,2.0E9,0\n");
        Files.writeString(run.resolve("outages.csv"), "server,from_s,to_s\n");
        Files.writeString(run.resolve("slots.csv"), "slot,opened_s,ld_1,ld_2,var_ld,mean_delay_s,utility\n");
        Files.write(run.resolve("events.csv"), events);
        Files.write(run.resolve("tasks.csv"), tasks);
        Files.writeString(run.resolve("processes.json"), processes.toString());
    }

    private HandMadeRun task(String row) {
        tasks.add("%d,1,%d-1,%s,1000000,%s,0".formatted(slot, slot, 10.0 * slot, row));
        slot++;
        return this;
    }
}
