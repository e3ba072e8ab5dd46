package org.cellbed.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellbed.launcher.process.SignalShield;
import org.cellbed.runtime.process.LauncherWatch;

/** Starts processes of Cellbed's command line as the start script does. Thread-safe. */
public final class ToolProcess {
    private final Class<?> mainClass;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;

    /**
     * Creates a starter that uses the Java and the class path of this process.
     *
     * @param mainClass the main class
     * @param environment variables in addition to those of this process
     */
    public ToolProcess(Class<?> mainClass, List<String> jvmOptions, Map<String, String> environment) {
        this.mainClass = mainClass;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.environment = Map.copyOf(environment);
    }

    /**
     * Starts a command.
     *
     * @param log the file that its output is appended to
     */
    public Process start(List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(Children.java()));
        command.add("-XX:+UseSerialGC");
        command.addAll(jvmOptions);
        command.addAll(List.of("-Dcellbed.log=WARN", "-Dcellbed.log.kafka=ERROR"));
        String home = System.getProperty("cellbed.home");
        if (home != null) {
            command.add("-Dcellbed.home=" + home);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(SignalShield.fromTheTerminal(command))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put(LauncherWatch.VARIABLE, "true");
        return builder.start();
    }
}
