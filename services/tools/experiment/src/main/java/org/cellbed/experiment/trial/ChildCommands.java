package org.cellbed.experiment.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cellbed.launcher.EarlierProcess;
import org.cellbed.launcher.ToolProcess;

/** A runner of commands, each in its own process, which ends when this one does. */
public final class ChildCommands implements Commands {
    private static final long PATIENCE_SECONDS = 10;

    /** The time that an earlier command has to end; a run over Kafka has to end its own processes first. */
    private static final int EARLIER_PATIENCE_SECONDS = 60;

    private static final int ENDED = 143;

    private final ToolProcess tool;
    private final Consumer<String> notices;
    private final Set<Process> running = new HashSet<>();
    private boolean ending;

    /**
     * Creates a runner that uses the Java and the class path of this process.
     *
     * @param mainClass the main class of the tool
     * @param notices receives notices for people, a line each, from any thread
     */
    public ChildCommands(Class<?> mainClass, Consumer<String> notices) {
        this.notices = notices;
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
        Path file = processFile(log);
        try {
            EarlierProcess.record(process.toHandle(), file);
            int code = process.waitFor();
            Files.deleteIfExists(file);
            return code;
        } finally {
            process.destroy();
            synchronized (this) {
                running.remove(process);
            }
        }
    }

    @Override
    public void awaitEarlier(Path log) throws IOException, InterruptedException {
        Optional<EarlierProcess> earlier = EarlierProcess.alive(processFile(log));
        if (earlier.isPresent()) {
            notices.accept("waiting for process " + earlier.get().pid() + " of the earlier experiment to end");
            awaitEnd(earlier.get());
        }
    }

    private void awaitEnd(EarlierProcess earlier) throws IOException, InterruptedException {
        boolean ended = false;
        for (int second = 0; second < EARLIER_PATIENCE_SECONDS && !ended && !isEnding(); second++) {
            ended = earlier.awaitEnd(Duration.ofSeconds(1));
        }
        if (!ended) {
            throw new IOException(
                    "process " + earlier.pid()
                            + " of the earlier experiment is still running, expected it to end before another starts; stop it, or try again");
        }
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    private static Path processFile(Path log) {
        return log.resolveSibling(log.getFileName() + ".pid");
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
