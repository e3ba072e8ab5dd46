package org.cellbed.model.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.cell.Load;
import org.cellbed.model.cell.TaskSource;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.dispatch.ServerSimulation;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Scenario;

/** A cell slot by slot under one policy, written apart from the roles and from the dispatch to check both. */
final class CellSimulation {
    private final Cell cell;
    private final Policy policy;
    private final int slots;
    private final List<DeviceProfile> profiles;
    private final List<TaskSource> sources;
    private final List<RandomStream> draws;
    private final List<ServerSimulation> servers;
    private final double[] computeHz;
    private final double[] delaySums;
    private final int[] taskCounts;
    private final double[] variances;
    private final double[] meanLoads;

    CellSimulation(Cell cell, Policy policy, int slots) {
        Scenario scenario = cell.scenario();
        this.cell = cell;
        this.policy = policy;
        this.slots = slots;
        this.computeHz = IntStream.rangeClosed(1, scenario.servers().count())
                .mapToDouble(cell::serverHz)
                .toArray();
        this.servers = Arrays.stream(computeHz).mapToObj(ServerSimulation::new).toList();
        int devices = scenario.devices().count();
        this.profiles = IntStream.rangeClosed(1, devices).mapToObj(cell::device).toList();
        this.sources = IntStream.rangeClosed(1, devices).mapToObj(cell::tasks).toList();
        this.draws =
                IntStream.rangeClosed(0, devices).mapToObj(cell::decisionDraws).toList();
        this.delaySums = new double[slots];
        this.taskCounts = new int[slots];
        this.variances = new double[slots];
        this.meanLoads = new double[slots];
    }

    /**
     * What a run comes to.
     *
     * @param meanDelay seconds, over tasks
     * @param meanUtility over slots that have tasks
     */
    record Result(double meanDelay, double meanUtility, double meanVariance, boolean diverges) {}

    Result run() {
        for (int slot = 0; slot < slots; slot++) {
            play(slot);
        }
        servers.forEach(server -> server.runUntil(Double.POSITIVE_INFINITY));
        double delays = Arrays.stream(delaySums).sum();
        int tasks = Arrays.stream(taskCounts).sum();
        double utility = IntStream.range(0, slots)
                .filter(slot -> taskCounts[slot] > 0)
                .mapToDouble(slot ->
                        -delaySums[slot] / taskCounts[slot] - cell.constants().w2() * variances[slot])
                .average()
                .orElse(0.0);
        double variance = Arrays.stream(variances).average().orElse(0.0);
        double lastQuarter = meanLoad(3 * slots / 4, slots);
        boolean diverges = lastQuarter > 1.0 && lastQuarter > 2.0 * meanLoad(slots / 4, slots / 2);
        return new Result(delays / tasks, utility, variance, diverges);
    }

    private double meanLoad(int from, int to) {
        return Arrays.stream(meanLoads, from, to).average().orElse(0.0);
    }

    private void play(int slot) {
        boolean[] up = new boolean[servers.size()];
        for (int m = 0; m < up.length; m++) {
            up[m] = m + 1 != downIn(slot);
        }
        double[] load = IntStream.range(0, up.length)
                .mapToDouble(m -> up[m] ? servers.get(m).loadSeconds() : 3.0)
                .toArray();
        meanLoads[slot] = servers.stream()
                .mapToDouble(ServerSimulation::loadSeconds)
                .average()
                .orElse(0.0);
        SlotOpened opened = new SlotOpened(
                slot,
                cell.openedSeconds(slot),
                load,
                filled(up.length),
                up,
                filled(up.length),
                computeHz,
                profiles.stream().mapToInt(DeviceProfile::device).toArray(),
                profiles.stream().mapToDouble(DeviceProfile::meanGain).toArray(),
                profiles.stream().mapToDouble(DeviceProfile::localHz).toArray(),
                0);
        List<DeviceTask> tasks = new ArrayList<>();
        for (int d = 0; d < profiles.size(); d++) {
            DeviceProfile profile = profiles.get(d);
            sources.get(d)
                    .in(slot)
                    .ifPresent(task -> tasks.add(new DeviceTask(
                            profile.device(),
                            task.lengthBits(),
                            task.cycles(),
                            profile.localHz(),
                            profile.meanGain(),
                            0.0)));
        }
        taskCounts[slot] = tasks.size();
        grant(opened, tasks, tasks.isEmpty() ? new int[0] : decide(opened, tasks));
        double[] after = IntStream.range(0, up.length)
                .mapToDouble(m -> up[m] ? servers.get(m).loadSeconds() : Double.NaN)
                .toArray();
        variances[slot] = Load.variance(after);
        double end = cell.openedSeconds(slot + 1);
        for (int m = 0; m < up.length; m++) {
            if (up[m]) {
                servers.get(m).runUntil(end);
            } else {
                servers.get(m).pauseUntil(end);
            }
        }
    }

    private int[] decide(SlotOpened opened, List<DeviceTask> tasks) {
        if (policy instanceof CentralPolicy central) {
            return central.decide(opened, tasks, draws.get(0).seek(opened.slot()));
        }
        DevicePolicy each = (DevicePolicy) policy;
        return tasks.stream()
                .mapToInt(task ->
                        each.decide(opened, task, draws.get(task.device()).seek(opened.slot())))
                .toArray();
    }

    private void grant(SlotOpened opened, List<DeviceTask> tasks, int[] choice) {
        int offloaders = (int) Arrays.stream(choice).filter(m -> m > 0).count();
        for (int k = 0; k < choice.length; k++) {
            DeviceTask task = tasks.get(k);
            int slot = opened.slot();
            if (choice[k] == 0) {
                delaySums[slot] += task.localSeconds();
                continue;
            }
            double up = cell.constants().radio().uploadSeconds((double) task.lengthBits(), task.gain(), offloaders);
            double tran =
                    choice[k] == 1 ? 0.0 : task.lengthBits() / cell.constants().fibreBps();
            servers.get(choice[k] - 1)
                    .grant(new ServerSimulation.Job(
                            opened.openedSeconds() + up + tran,
                            task.device(),
                            slot,
                            task.cycles(),
                            end -> delaySums[slot] += end - opened.openedSeconds()));
        }
    }

    private int downIn(int slot) {
        return cell.scenario()
                .rotation()
                .filter(rule -> slot % rule.periodSlots() >= rule.periodSlots() - rule.downSlots())
                .map(rule -> slot / rule.periodSlots() % servers.size() + 1)
                .orElse(0);
    }

    private static boolean[] filled(int length) {
        boolean[] values = new boolean[length];
        Arrays.fill(values, true);
        return values;
    }
}
