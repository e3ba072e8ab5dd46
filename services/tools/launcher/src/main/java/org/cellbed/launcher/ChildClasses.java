package org.cellbed.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.device.process.DeviceMain;
import org.cellbed.edgeserver.process.EdgeServerMain;
import org.cellbed.enodeb.process.EnodebMain;
import org.cellbed.launcher.process.ModuleClasses;
import org.cellbed.learner.process.LearnerMain;
import org.cellbed.recorder.process.RecorderMain;

/**
 * The classes of the processes that a run starts. Each process has the classes of its own module, so that a device
 * loads nothing of learning or plots. Not thread-safe.
 */
final class ChildClasses {
    /** The module of each main class; any other process has the classes of this one. */
    private static final Map<Class<?>, String> MODULES = Map.of(
            DeviceMain.class, "device",
            EnodebMain.class, "enodeb",
            EdgeServerMain.class, "edge-server",
            LearnerMain.class, "learner",
            RecorderMain.class, "recorder");

    private final List<Path> jars;
    private final Map<Class<?>, ModuleClasses> found = new HashMap<>();

    /**
     * Creates an object that has looked for no classes yet.
     *
     * @param jars further jars for every process, such as those of policies
     */
    ChildClasses(List<Path> jars) {
        this.jars = jars;
    }

    /**
     * Returns the Java options for a process; the first process of a module writes its archive if there is none.
     *
     * @throws IOException if its module is not built
     */
    List<String> options(Class<?> mainClass) throws IOException {
        ModuleClasses classes = found.get(mainClass);
        if (classes == null) {
            String module = MODULES.get(mainClass);
            classes = module == null ? ModuleClasses.ofThisProcess() : ModuleClasses.of(module, jars);
            found.put(mainClass, classes);
        }
        return classes.options();
    }

    /** Keeps the archives that processes have written; call it after all processes have ended. */
    void keepArchives() throws IOException {
        for (ModuleClasses classes : found.values()) {
            classes.archive().keep();
        }
    }
}
