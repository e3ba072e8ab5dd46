package org.cellbed.launcher.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.cellbed.launcher.process.ProgramPath;

/** Checks of this machine. */
public final class HostChecks {
    private static final int JAVA = 17;
    private static final long MIB = 1L << 20;
    private static final long LEAST_DISK_MIB = 64;
    private static final long AMPLE_DISK_MIB = 1024;

    private HostChecks() {}

    /** Checks the version of Java. */
    public static Finding java(int feature) {
        String found = "version " + feature;
        return feature >= JAVA
                ? Finding.ok("java", found)
                : Finding.bad("java", found, "expected a JDK of version " + JAVA + " or later");
    }

    /** Checks that there are enough processors for processes that all work at the same times. */
    public static Finding cores(int cores, Needs needs) {
        String found = cores + " cores for " + needs.processes() + " processes";
        return cores >= 2
                ? Finding.ok("cores", found)
                : Finding.warn(
                        "cores", found, "expected 2 or more; --devices-per-process lets devices share a process");
    }

    /** Checks that there is enough memory. */
    public static Finding memory(OptionalLong availableBytes, Needs needs) {
        String needed = needs.memoryBytes() / MIB + " MiB needed by " + needs.processes() + " processes and a broker";
        if (availableBytes.isEmpty()) {
            return Finding.warn("memory", needed, "this system does not report how much is available");
        }
        String found = availableBytes.getAsLong() / MIB + " MiB available, " + needed;
        return availableBytes.getAsLong() >= needs.memoryBytes()
                ? Finding.ok("memory", found)
                : Finding.bad("memory", found, "close other programs, or share processes by --devices-per-process");
    }

    /** Returns the memory that programs can get without swapping; empty if the system does not report it. */
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

    /** Checks that runs can be kept in a folder, which need not exist yet. */
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

    /** Checks that a broker and its clients can connect on this machine. */
    public static Finding loopback() {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (java.net.Socket client = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
                return Finding.ok(
                        "loopback",
                        "ports are available on " + client.getInetAddress().getHostAddress());
            }
        } catch (IOException e) {
            return Finding.bad("loopback", "no port is available (" + e.getMessage() + ")", "check the firewall");
        }
    }

    /**
     * Checks for an optional program.
     *
     * @param path folders to look in, as the environment variable PATH has them
     */
    public static Finding program(String name, String path, String neededFor) {
        return ProgramPath.find(name, path)
                .map(file -> Finding.ok(name, file.toString()))
                .orElseGet(() -> Finding.warn(name, "not found", "only needed for " + neededFor));
    }
}
