package org.cellbed.runtime.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a process has in use, where the system tells: on Linux. */
public final class ResidentMemory {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private ResidentMemory() {}

    /** This process's. */
    static long bytes() {
        return bytes(ProcessHandle.current().pid());
    }

    /** In bytes; 0 where that cannot be told. */
    public static long bytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            Matcher found = RESIDENT.matcher(Files.readString(status));
            return found.find() ? 1024 * Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }
}
