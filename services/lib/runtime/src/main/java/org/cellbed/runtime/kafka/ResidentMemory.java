package org.cellbed.runtime.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory that a process uses; known on Linux only. */
public final class ResidentMemory {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private ResidentMemory() {}

    /** Returns the memory of this process in bytes; 0 if unknown. */
    static long bytes() {
        return bytes(ProcessHandle.current().pid());
    }

    /** Returns the memory of a process in bytes; 0 if unknown. */
    public static long bytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            Matcher found = RESIDENT.matcher(Files.readString(status));
            return found.find() ? 1024 * Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            return 0; // the process has ended meanwhile
        }
    }
}
