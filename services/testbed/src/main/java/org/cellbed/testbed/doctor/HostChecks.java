package org.cellbed.testbed.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.cellbed.testbed.process.ProgramPath;

/** What this machine has. */
public final class HostChecks {
    private static final int JAVA = 17;
    private static final long MIB = 1L << 20;
    private static final long LEAST_DISK_MIB = 64;
    private static final long AMPLE_DISK_MIB = 1024;

    private HostChecks() {}

    /** Whether the version of Java will do. */
    public static Finding java(int feature) {
        String found = "version " + feature;
        return feature >= JAVA
                ? Finding.ok("java", found)
                : Finding.bad("java", found, "expected a JDK of version " + JAVA + " or later");
    }

    /** Whether there are processors enough for processes that all work at the same times. */
    public static Finding cores(int cores, Needs needs) {
        String found = cores + " cores for " + needs.processes() + " processes";
        return cores >= 2
                ? Finding.ok("cores", found)
                : Finding.warn(
                        "cores", found, "expected 2 or more; --devices-per-process lets devices share a process");
    }

    /** Whether there is memory enough. */
    public static Finding memory(OptionalLong availableBytes, Needs needs) {
        String needed = needs.memoryBytes() / MIB + " MiB needed by " + needs.processes() + " processes and a broker";
        if (availableBytes.isEmpty()) {
            return Finding.warn("memory", needed, "what is available cannot be told here");
        }
        String found = availableBytes.getAsLong() / MIB + " MiB available, " + needed;
        return availableBytes.getAsLong() >= needs.memoryBytes()
                ? Finding.ok("memory", found)
                : Finding.bad("memory", found, "close other programs, or share processes by --devices-per-process");
    }

    /** Memory that programs can have without others being swapped out; empty where the system does not say. */
    public static OptionalLong availableBytes() throws IOException {
        Path file = Path.of("/proc/meminfo");
        if (!Files.isReadable(file)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    /** Whether runs can be kept in a folder, which need not be there yet. */
    public static Finding folder(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            Path trial = Files.createTempFile(there, "cellbed-doctor", "");
            Files.delete(trial);
            return disk(folder, Files.getFileStore(there).getUsableSpace() / MIB);
        } catch (IOException | SecurityException e) {
            return Finding.bad(
                    "folder",
                    folder + " cannot be written to (" + e.getClass().getSimpleName() + ")",
                    "name another by --out");
        }
    }

    static Finding disk(Path folder, long freeMib) {
        String found = folder + " has " + freeMib + " MiB free";
        if (freeMib < LEAST_DISK_MIB) {
            return Finding.bad("folder", found, "a broker needs " + LEAST_DISK_MIB + "; name another by --out");
        }
        return freeMib < AMPLE_DISK_MIB
                ? Finding.warn("folder", found, "long runs need a gigabyte or more")
                : Finding.ok("folder", found);
    }

    /** Whether a broker and its clients can meet on this machine. */
    public static Finding loopback() {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (java.net.Socket client = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
                return Finding.ok(
                        "loopback",
                        "ports can be had on " + client.getInetAddress().getHostAddress());
            }
        } catch (IOException e) {
            return Finding.bad("loopback", "no port can be had (" + e.getMessage() + ")", "look at the firewall");
        }
    }

    /**
     * Whether a program is there that only some need.
     *
     * @param path folders to look in, as the environment variable PATH has them
     */
    public static Finding program(String name, String path, String neededFor) {
        return ProgramPath.find(name, path)
                .map(file -> Finding.ok(name, file.toString()))
                .orElseGet(() -> Finding.warn(name, "not found", "only needed for " + neededFor));
    }
}
