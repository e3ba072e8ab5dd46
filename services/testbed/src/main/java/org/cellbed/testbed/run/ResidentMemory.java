package org.cellbed.testbed.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What memory a process occupies, where the system tells: on Linux. */
final class ResidentMemory {
    private static final String FIELD = "VmRSS:";
    private static final long KIB = 1024;

    private ResidentMemory() {}

    /** In bytes; 0 where that cannot be told. */
    static long bytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(FIELD)) {
                    return KIB * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
        return 0;
    }
}
