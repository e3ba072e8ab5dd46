package org.cellbed.testbed.experiment.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cellbed.testbed.run.ToolProcess;

/** Runs each command as a process of its own, which ends when this one does. */
public final class ChildCommands implements Commands {
    private static final long PATIENCE_SECONDS = 10;
    private static final int ENDED = 143;

    private final ToolProcess tool;
    private final Set<Process> running = new HashSet<>();
    private boolean ending;

    /** With the Java, the class path and the main class of this process. */
    public ChildCommands(Class<?> mainClass) {
        this.tool = new ToolProcess(
                mainClass, List.of("-Xmx1g", "-XX:ActiveProcessorCount=1"), Map.of("OMP_NUM_THREADS", "1"));
    }

    @Override
    public int run(List<String> arguments, Path log) throws IOException, InterruptedException {
        Process process;
        synchronized (this) {
            if (ending) {
                return ENDED;
            }
            process = tool.start(arguments, log);
            running.add(process);
        }
        try {
            return process.waitFor();
        } finally {
            synchronized (this) {
                running.remove(process);
            }
        }
    }

    @Override
    public void end() {
        List<Process> left;
        synchronized (this) {
            ending = true;
            left = new ArrayList<>(running);
        }
        left.forEach(Process::destroy);
        try {
            for (Process process : left) {
                process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            left.forEach(Process::destroyForcibly);
        }
    }
}
