package org.cellbed.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cellbed.launcher.process.SignalShield;
import org.cellbed.runtime.process.LauncherWatch;

/** The processes that a launcher has started. Not thread-safe. */
public final class Children implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Map<String, String> environment;
    private final ChildClasses classes;
    private final Path logs;
    private final List<Child> children = new ArrayList<>();

    /**
     * Creates an object that has started nothing yet.
     *
     * @param environment the environment variables of all processes
     * @param logs an existing folder
     */
    public Children(Map<String, String> environment, List<Path> jars, Path logs) throws IOException {
        this.environment = environment;
        this.logs = logs;
        this.classes = new ChildClasses(jars);
    }

    /** Starts a process; {@link #close} ends it if it still runs. */
    public Child start(ProcessSpec spec) throws IOException {
        Path log = logs.resolve(spec.name() + ".log");
        List<String> command = new ArrayList<>(spec.startedBy());
        command.add(java());
        command.addAll(spec.jvmOptions());
        command.add("-Dcellbed.log.kafka=WARN");
        command.addAll(classes.options(spec.mainClass()));
        command.add(spec.mainClass().getName());
        ProcessBuilder builder = new ProcessBuilder(SignalShield.around(command))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CELLBED_"));
        builder.environment().putAll(environment);
        builder.environment().putAll(spec.environment());
        builder.environment().put(LauncherWatch.VARIABLE, "true");
        Child child = new Child(spec, builder.start(), log);
        children.add(child);
        return child;
    }

    /** Returns the processes that have failed. */
    public List<Child> failed() {
        return children.stream().filter(Child::failed).toList();
    }

    /** Waits for all processes to end by themselves, at most for the given time. */
    public void awaitEnd(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        for (Child child : children) {
            child.awaitEnd(deadline - System.nanoTime());
        }
    }

    /** Kills all processes. */
    public void kill() {
        children.forEach(Child::kill);
    }

    @Override
    public void close() throws IOException {
        children.forEach(Child::end);
        try {
            awaitEnd(PATIENCE_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
        }
        classes.keepArchives();
    }

    /** Returns the path of the Java that runs this process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
