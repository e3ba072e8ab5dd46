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
 * The file checkpoint.bin: the state from which a learner resumes, written periodically and at the end. Each version
 * is written beside the old one and renamed, so that a complete file always exists. Not thread-safe.
 */
public final class CheckpointFile implements CheckpointKeeper {
    /** The name of the file in a run directory. */
    public static final String NAME = "checkpoint.bin";

    private static final int MAGIC = 0x43424B31;

    /**
     * A checkpoint read from a file.
     *
     * @param runId the run that it belongs to
     * @param policy the policy that was learned
     * @param learner the saved state of the learner
     */
    public record Kept(String runId, String policy, DataInputStream learner) {}

    private final Path file;
    private final String runId;
    private final String policy;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private long writtenNanos;

    /**
     * Creates a keeper that writes the file.
     *
     * @param intervalNanos least time from one checkpoint to the next; the final one is always written
     */
    public CheckpointFile(Path file, String runId, String policy, long intervalNanos, LongSupplier nanoTime) {
        this.file = file;
        this.runId = runId;
        this.policy = policy;
        this.intervalNanos = intervalNanos;
        this.nanoTime = nanoTime;
        this.writtenNanos = nanoTime.getAsLong();
    }

    /**
     * @throws UncheckedIOException if the file cannot be written: the run must not promise checkpoints that do not
     *     exist
     */
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
     * Reads a checkpoint.
     *
     * @throws IOException if the file cannot be read, is not a checkpoint, or is damaged; the message says which
     */
    public static Kept read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length - Long.BYTES;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (length < Integer.BYTES || in.readInt() != MAGIC) {
            throw new IOException(
                    file + " is not a checkpoint: found another beginning, expected that of checkpoint.bin");
        }
        DataInputStream end = new DataInputStream(new ByteArrayInputStream(bytes, length, Long.BYTES));
        if (end.readLong() != checksum(bytes, length)) {
            throw new IOException(file + " is damaged: its checksum does not match its content");
        }
        return new Kept(in.readUTF(), in.readUTF(), in);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
