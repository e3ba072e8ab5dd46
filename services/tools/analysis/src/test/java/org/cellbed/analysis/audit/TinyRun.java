package org.cellbed.analysis.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run of three slots of a second, worked out by hand: two servers of three, of 1 and 2 GHz; local devices of 400 MHz.
 * Server 2 is down in slot 1, in which device 3 joins; it leaves in slot 3 before its last result arrives.
 */
public final class TinyRun {
    private TinyRun() {}

    public static void writeTo(Path run) throws IOException {
        writeCell(run, """
                {"cellbed": "test", "cells": 1, "slots": 3, "time": "virtual", "interrupted": false,
                 "model": %s}
                """.formatted(model()));
        Files.writeString(run.resolve("summary.json"), summary(1));
    }

    /** Writes a run with two equal cells. */
    static void writeTwoCellsTo(Path run) throws IOException {
        Files.writeString(
                run.resolve("manifest.json"),
                "{\"cells\": 2, \"slots\": 3, \"time\": \"virtual\", \"model\": " + model() + "}");
        Files.writeString(run.resolve("summary.json"), summary(2));
        for (int cell = 1; cell <= 2; cell++) {
            writeCell(
                    Files.createDirectories(run.resolve("cells/" + cell)),
                    "{\"cell\": " + cell + ", \"model\": " + model() + "}");
        }
    }

    private static String model() {
        return """
                {"slot_s": 1.0, "w1": 1.0, "w2": 10.0, "max_servers": 3, "deadline_s": 5.0,
                 "down_load_s": 3.0, "load_in_broadcast": "committed", "local_queue": false}
                """;
    }

    private static String summary(int cells) {
        return """
                {"slots": 3, "delay_s": {"mean": 1.75}, "mean_var_ld": 0.020833333333333332,
                 "decision_shares": {"local": 0.5},
                 "utility": {"mean_per_slot": -1.8333333333333333, "sum": -5.5},
                 "ledger": {"generated": %d, "done": %d, "timed_out": %d, "lost": %d,
                            "lost_by_cause": {"device-gone": %d}}}
                """.formatted(8 * cells, 6 * cells, cells, cells, cells);
    }

    private static void writeCell(Path folder, String manifest) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), manifest);
        Files.writeString(folder.resolve("devices.csv"), """
                device,f_local_hz,gain,distance_m,from_slot
                1,4.0E8,1.0E-9,100.0,0
                2,4.0E8,1.0E-9,100.0,0
                3,4.0E8,1.0E-9,100.0,1
                """);
        Files.writeString(folder.resolve("servers.csv"), """
                server,f_hz,from_slot
                1,1.0E9,0
                2,2.0E9,0
                """);
        Files.writeString(folder.resolve("outages.csv"), """
                server,from_s,to_s
                2,1.0,2.0
                """);
        Files.writeString(folder.resolve("events.csv"), """
                time_s,event,subject,detail
                0.0,attached,server-1,
                0.0,attached,server-2,
                0.0,attached,device-1,
                0.0,attached,device-2,
                1.0,attached,device-3,
                1.0,outage-began,server-2,
                2.0,outage-ended,server-2,
                3.0,lost,task-2-3,device-gone
                3.0,detached,device-3,
                """);
        Files.writeString(folder.resolve("slots.csv"), """
                slot,opened_s,ld_1,ld_2,ld_3,var_ld,mean_delay_s,utility
                0,0.0,0.0,0.0,,0.0625,1.375,-2.0
                1,1.0,0.0,3.0,,0.0,2.5,-2.5
                2,2.0,0.0,0.5,,0.0,1.0,-1.0
                """);
        Files.writeString(folder.resolve("tasks.csv"), tasks());
    }

    private static String tasks() {
        return "slot,device,task,generated_s,length_bits,cycles,decision,gain,offloaders,t_local_s,t_up_s,t_tran_s,"
                + """
                t_wait_s,t_comp_s,t_return_s,delay_s,status,policy_version
                0,1,0-1,0.0,1000,800000000,0,1.0E-9,1,2.0,0.0,0.0,0.0,0.0,0.0,2.0,done,0
                0,2,0-2,0.0,1000,500000000,1,1.0E-9,1,0.0,0.25,0.0,0.0,0.5,0.0,0.75,done,0
                1,1,1-1,1.0,1000,1000000000,2,1.0E-9,2,0.0,0.25,0.125,0.625,0.5,0.0,1.5,done,0
                1,2,1-2,1.0,1000,2400000000,0,1.0E-9,2,6.0,0.0,0.0,0.0,0.0,0.0,5.0,timed_out,0
                1,3,1-3,1.0,1000,500000000,1,1.0E-9,2,0.0,0.5,0.0,0.0,0.5,0.0,1.0,done,0
                2,1,2-1,2.0,1000,500000000,1,1.0E-9,3,0.0,0.25,0.0,0.0,0.5,0.0,0.75,done,0
                2,2,2-2,2.0,1000,500000000,1,1.0E-9,3,0.0,0.5,0.0,0.25,0.5,0.0,1.25,done,0
                2,3,2-3,2.0,1000,1000000000,2,1.0E-9,3,0.0,0.5,0.125,,,,,lost,0
                """;
    }
}
