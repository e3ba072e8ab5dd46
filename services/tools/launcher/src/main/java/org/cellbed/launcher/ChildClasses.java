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
 * The classes of the processes that a run starts: each process has those of its own module, so that a device knows nothing of
 * learning or plots. Not thread-safe.
 */
final class ChildClasses {
    /** The module of each process of a run; any other process has the classes of this one. */
    private static final Map<Class<?>, String> MODULES = Map.of(
            DeviceMain.class, "device",
            EnodebMain.class, "enodeb",
            EdgeServerMain.class, "edge-server",
            LearnerMain.class, "learner",
            RecorderMain.class, "recorder");

    private final List<Path> jars;
    private final Map<Class<?>, ModuleClasses> found = new HashMap<>();

    /**
     * No classes yet.
     *
     * @param jars that every process needs besides, as those of policies
     */
    ChildClasses(List<Path> jars) {
        this.jars = jars;
    }

    /**
     * Returns the options of Java for a process, the first of which writes the archive of its module where there is none.
     *
     * @throws IOException where its module is not built
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

    /** Keeps the archives that processes have written; to be called when all have ended. */
    void keepArchives() throws IOException {
        for (ModuleClasses classes : found.values()) {
            classes.archive().keep();
        }
    }
}
