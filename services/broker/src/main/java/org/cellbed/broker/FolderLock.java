package org.cellbed.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Locks a folder for as long as this process lives. Kafka locks its data as well, but only after a second server has
 * opened the metadata log of the first, which corrupts it.
 */
final class FolderLock {
    private static final String NAME = "broker.lock";

    /** Held in a field, because the garbage collector would otherwise release the lock. */
    private static volatile @Nullable FileLock held;

    private FolderLock() {}

    /**
     * Takes the lock.
     *
     * @throws IOException if another process holds it
     */
    static void take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new IOException("another broker is running in this folder");
        }
    }
}
