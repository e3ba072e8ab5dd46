package org.cellbed.analysis.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.RadioTrace;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.TimedEvent;

/** Short runs that together cover every feature of a scenario. */
public final class Scenarios {
    private Scenarios() {}

    /** Returns the runs by a descriptive name. */
    public static Map<String, SimulatedRun> all() {
        Map<String, SimulatedRun> all = new LinkedHashMap<>();
        all.put("plain", new SimulatedRun("vls", 300));
        all.put("saturated", new SimulatedRun("random", 300).utilization(1.25));
        all.put("central policy", new SimulatedRun("jsq", 300));
        all.put(
                "outages",
                new SimulatedRun("random", 300)
                        .utilization(0.65)
                        .rotation(20, 6)
                        .events(
                                new TimedEvent.Outage(33, 1, 7),
                                new TimedEvent.Outage(35, 2, 1),
                                new TimedEvent.Outage(250, 3, Integer.MAX_VALUE)));
        all.put("devices and servers come and go", comingAndGoing(Double.POSITIVE_INFINITY));
        all.put("they come and go under a deadline", comingAndGoing(0.35));
        all.put("deadline", new SimulatedRun("random", 300).utilization(1.1).deadline(0.4));
        all.put(
                "deadline and outages",
                new SimulatedRun("proportional", 300).deadline(0.3).rotation(15, 5));
        all.put("local queue", new SimulatedRun("random", 300).localQueue().deadline(8.0));
        all.put(
                "local queue of a device that comes back",
                new SimulatedRun("random", 100)
                        .localQueue()
                        .events(new TimedEvent.DetachDevice(30, 2), new TimedEvent.AttachDevices(40, 1)));
        all.put("arrived load", arrivedLoad());
        all.put("traces", new SimulatedRun("selfish", 300).channel(traces(0.0)).deadline(30.0));
        all.put(
                "a gone device's long upload when server 1 leaves",
                new SimulatedRun("random", 40)
                        .channel(traces(-25.0))
                        .devices(2)
                        .events(
                                new TimedEvent.DetachDevice(10, 1),
                                new TimedEvent.DetachDevice(10, 2),
                                new TimedEvent.AttachDevices(11, 2),
                                new TimedEvent.DetachServer(14, 1),
                                new TimedEvent.AttachServers(15, 1)));
        all.put(
                "another server takes the place of one that is down, and is down too",
                new SimulatedRun("random", 60)
                        .servers(2, 2)
                        .events(
                                new TimedEvent.Outage(20, 1, 10),
                                new TimedEvent.DetachServer(25, 1),
                                new TimedEvent.AttachServers(25, 1)));
        return all;
    }

    private static SimulatedRun comingAndGoing(double deadlineSeconds) {
        return new SimulatedRun("random", 200)
                .servers(3, 5)
                .deadline(deadlineSeconds)
                .utilization(1.2)
                .rotation(20, 5)
                .events(
                        new TimedEvent.AttachServers(10, 2),
                        new TimedEvent.DetachDevice(20, 3),
                        new TimedEvent.AttachDevices(25, 4),
                        new TimedEvent.DetachServer(40, 2),
                        new TimedEvent.DetachServer(60, 1),
                        new TimedEvent.DetachDevice(60, 1),
                        new TimedEvent.AttachServers(70, 1),
                        new TimedEvent.AttachServers(80, 1),
                        new TimedEvent.DetachServer(100, 1),
                        new TimedEvent.DetachServer(100, 4),
                        new TimedEvent.AttachServers(100, 1),
                        new TimedEvent.DetachServer(199, 5),
                        new TimedEvent.DetachDevice(199, 5));
    }

    private static SimulatedRun arrivedLoad() {
        return new SimulatedRun("softmin", 200)
                .arrivedLoad()
                .channel(new Channel.PathLoss(128.1, 37.6, new Range(200, 500)))
                .events(
                        new TimedEvent.DetachServer(50, 1),
                        new TimedEvent.AttachServers(60, 1),
                        new TimedEvent.Outage(120, 2, 9));
    }

    private static Channel traces(double dB) {
        double[] times = {0.0, 1.0, 2.5, 3.0, 7.25};
        double[] snr = {dB + 12.0, dB + 3.5, dB - 2.0, dB + 20.0, dB + 7.0};
        double[] flat = {dB + 5.0, dB + 4.0, dB + 3.0, dB + 2.0, dB + 1.0};
        return new Channel.Traces(
                "by hand", List.of(new RadioTrace("a", times, snr, 1.0, 0), new RadioTrace("b", times, flat, 0.5, 0)));
    }
}
