package org.cellbed.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.device.process.DeviceMain;
import org.cellbed.edgeserver.process.EdgeServerMain;
import org.cellbed.enodeb.process.EnodebMain;
import org.cellbed.learner.process.LearnerMain;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.recorder.process.RecorderMain;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.RunPlan;

/**
 * A process to start.
 *
 * @param name its name for users, also that of its log file
 * @param mainClass its main class
 * @param fromSlot the slot at which it joins
 * @param environment its environment variables besides those of every process
 */
public record ProcessSpec(String name, Class<?> mainClass, int fromSlot, Map<String, String> environment) {
    /** The name of the process that records a run. */
    static final String RECORDER = "recorder";

    private static final String INSTANCE = "CELLBED_INSTANCE";
    private static final String CELLS = "CELLBED_CELLS";
    private static final String GATEWAY = "CELLBED_GATEWAY";

    /**
     * Options for a small process that warms up fast: a role does little work several times a second, so that its code
     * is compiled after 20 calls instead of 200.
     */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.1",
            "-XX:CICompilerCount=1",
            "-Xms16m",
            "-Xss512k",
            "-XX:-UsePerfData");

    /** The heap of all roles but the recorder, which reads the files of a whole run to judge it. */
    private static final String SMALL_HEAP = "-Xmx64m";

    /**
     * Many processes that work by turns find their memory out of the caches: pages of 2 MiB save a fifteenth of the
     * processor time of a slot with ten devices. Linux only.
     */
    private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";

    /** Options for a learner; its native memory is allocated by JavaCPP, which has no limit by default. */
    private static final List<String> LEARNING = List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx384m",
            "-XX:-UsePerfData",
            "-Dorg.bytedeco.javacpp.maxbytes=384m",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=1200m");

    /** Returns the process that records all cells of a run. */
    static ProcessSpec recorder(int cells, Map<String, String> environment) {
        return new Group(1, cells, false)
                .spec(RECORDER, RecorderMain.class, 0, List.of(RECORDER), false)
                .as(RecorderMain.class, environment);
    }

    /** Returns all other processes that the plan starts at any slot, the eNodeBs first. */
    public static List<ProcessSpec> of(RunPlan plan) {
        List<ProcessSpec> specs = new ArrayList<>();
        int cells = plan.scenario().cells();
        for (int first = 1; first <= cells; first += plan.cellsPerProcess()) {
            Group group = new Group(first, Math.min(cells, first + plan.cellsPerProcess() - 1), cells > 1);
            specs.add(group.spec("enodeb", EnodebMain.class, 0, List.of("enodeb"), false));
            if (plan.learning().hasPublisher()) {
                specs.add(learner(plan.learning(), group));
            }
            addMembers(plan, group, specs);
        }
        return specs;
    }

    /**
     * Returns the command that starts its Java. A learner runs at a lower priority, because weights may be late and
     * slots must not.
     */
    List<String> startedBy() {
        return mainClass == LearnerMain.class ? List.of("nice", "-n", "10") : List.of();
    }

    /** Returns the options of its Java. */
    List<String> jvmOptions() {
        if (mainClass == LearnerMain.class) {
            return LEARNING;
        }
        List<String> options = new ArrayList<>(SMALL);
        if (mainClass != RecorderMain.class) {
            options.add(SMALL_HEAP);
        }
        if (System.getProperty("os.name").equals("Linux")) {
            options.add(HUGE_PAGES);
        }
        return options;
    }

    private static ProcessSpec learner(Learning learning, Group group) {
        Map<String, String> settings = new HashMap<>();
        learning.file()
                .ifPresent(file ->
                        settings.put("CELLBED_WEIGHTS", file.toAbsolutePath().toString()));
        settings.put("CELLBED_SAMPLE", Boolean.toString(learning instanceof Learning.Fixed fixed && fixed.sampled()));
        ProcessSpec plain = group.spec("learner", LearnerMain.class, 0, List.of("learner"), false);
        return plain.as(LearnerMain.class, settings);
    }

    /** Returns this process with another main class and additional environment variables. */
    public ProcessSpec as(Class<?> otherMainClass, Map<String, String> furtherEnvironment) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(furtherEnvironment);
        return new ProcessSpec(name, otherMainClass, fromSlot, all);
    }

    /** Returns a process with one member of the same cells, which joins as soon as it can. */
    ProcessSpec beside(Class<?> otherMainClass, String instance) {
        String prefix = name.substring(0, name.indexOf(instances()[0]));
        Map<String, String> others = new HashMap<>(environment);
        others.put(INSTANCE, instance);
        others.put(GATEWAY, "false");
        return new ProcessSpec(prefix + instance, otherMainClass, 0, others);
    }

    /** Returns the cells of its roles. */
    String cells() {
        return environment.getOrDefault(CELLS, "");
    }

    /** Returns how many members of each cell it plays. */
    int members() {
        return instances().length;
    }

    /** Returns the number in the name of its last member, such as 3 of server-3; 0 if there is none. */
    int lastNumber() {
        String last = instances()[members() - 1];
        int dash = last.lastIndexOf('-');
        return dash < 0 ? 0 : Integer.parseInt(last.substring(dash + 1));
    }

    private String[] instances() {
        return environment.getOrDefault(INSTANCE, "").split(",", -1);
    }

    private static void addMembers(RunPlan plan, Group group, List<ProcessSpec> specs) {
        int servers = 0;
        int devices = 0;
        Map<Integer, MembershipPlan.Change> changes = new TreeMap<>(new MembershipPlan(plan.scenario()).changes());
        for (Map.Entry<Integer, MembershipPlan.Change> change : changes.entrySet()) {
            for (int server : change.getValue().serversJoining()) {
                String name = "server-" + ++servers;
                specs.add(group.spec(name, EdgeServerMain.class, change.getKey(), List.of(name), server == 1));
            }
            int joining = change.getValue().devicesJoining().size();
            for (int done = 0; done < joining; done += plan.devicesPerProcess()) {
                List<String> names = new ArrayList<>();
                for (int k = done; k < Math.min(joining, done + plan.devicesPerProcess()); k++) {
                    names.add("device-" + ++devices);
                }
                String name = names.get(0) + (names.size() == 1 ? "" : "-to-" + devices);
                specs.add(group.spec(name, DeviceMain.class, change.getKey(), names, false));
            }
        }
    }

    /** Cells that share processes. */
    private record Group(int firstCell, int lastCell, boolean oneOfSeveral) {
        ProcessSpec spec(String name, Class<?> mainClass, int fromSlot, List<String> instances, boolean gateway) {
            String cells = firstCell == lastCell ? Integer.toString(firstCell) : firstCell + "-" + lastCell;
            return new ProcessSpec(
                    oneOfSeveral ? "cell-" + cells + "-" + name : name,
                    mainClass,
                    fromSlot,
                    Map.of(INSTANCE, String.join(",", instances), CELLS, cells, GATEWAY, Boolean.toString(gateway)));
        }
    }
}
