package org.cellbed.cli.terminal;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Delays the exit after Ctrl-C, from {@link #begin} until {@link #done}, so that running work can be stopped, written
 * and reported. Thread-safe, because the exit runs in its own thread.
 */
public final class GracefulEnd {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread onExit = new Thread(this::endAndWait, "graceful-end");
    private Optional<Runnable> stop = Optional.empty();
    private boolean asked;

    private GracefulEnd() {}

    /** Delays the exit from now on, without any work to stop yet. */
    public static GracefulEnd begin() {
        GracefulEnd end = new GracefulEnd();
        Runtime.getRuntime().addShutdownHook(end.onExit);
        return end;
    }

    /** Delays the exit from now on, and first asks the work to stop. */
    public static GracefulEnd by(Runnable stop) {
        GracefulEnd end = begin();
        end.stopBy(stop);
        return end;
    }

    /** Sets how to stop the work; stops it at once if the exit is already waiting. */
    public synchronized void stopBy(Runnable work) {
        stop = Optional.of(work);
        if (asked) {
            work.run();
        }
    }

    /** Lets the process exit, as the work is done and reported. */
    public void done() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // the process is exiting already, and the hook is no longer needed
        }
    }

    private void endAndWait() {
        ask();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void ask() {
        asked = true;
        stop.ifPresent(Runnable::run);
    }
}
