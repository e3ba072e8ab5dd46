package org.cellbed.learner.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import org.cellbed.learner.CheckpointKeeper;

/**
 * checkpoint.bin: all that a learner needs to go on, now and then and at the end. A file is written beside and renamed, so
 * that there is always a whole one. Not thread-safe.
 */
public final class CheckpointFile implements CheckpointKeeper {
    /** What it is called in a run directory. */
    public static final String NAME = "checkpoint.bin";

    private static final int MAGIC = 0x43424B31;

    /**
     * A checkpoint that was read.
     *
     * @param runId the run that it is of
     * @param policy the policy that was learned
     * @param learner what the learner has saved
     */
    public record Kept(String runId, String policy, DataInputStream learner) {}

    private final Path file;
    private final String runId;
    private final String policy;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private long writtenNanos;

    /**
     * Writes nothing yet.
     *
     * @param intervalNanos how long it waits at least from one file to the next; at the end it always writes one
     */
    public CheckpointFile(Path file, String runId, String policy, long intervalNanos, LongSupplier nanoTime) {
        this.file = file;
        this.runId = runId;
        this.policy = policy;
        this.intervalNanos = intervalNanos;
        this.nanoTime = nanoTime;
        this.writtenNanos = nanoTime.getAsLong();
    }

    /** @throws UncheckedIOException where it cannot be written: to go on would be to promise what is not kept */
    @Override
    public void reached(int slot, boolean last, Saved learner) {
        long now = nanoTime.getAsLong();
        if (!last && now - writtenNanos < intervalNanos) {
            return;
        }
        writtenNanos = now;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            out.writeUTF(runId);
            out.writeUTF(policy);
            learner.write(out);
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes.toByteArray());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read, or is none of ours, or damaged; the message says which
     */
    public static Kept read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length - Long.BYTES;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (length < Integer.BYTES || in.readInt() != MAGIC) {
            throw new IOException(file + " does not begin as a checkpoint does");
        }
        DataInputStream end = new DataInputStream(new ByteArrayInputStream(bytes, length, Long.BYTES));
        if (end.readLong() != checksum(bytes, length)) {
            throw new IOException(file + " is damaged: its checksum is not that of what is in it");
        }
        return new Kept(in.readUTF(), in.readUTF(), in);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
