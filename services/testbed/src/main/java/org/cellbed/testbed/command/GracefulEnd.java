package org.cellbed.testbed.command;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * On Ctrl-C what is under way is brought to its end, written and told before the process exits: from {@link #begin} to
 * {@link #told} the exit waits. Safe for threads: the exit has one of its own.
 */
final class GracefulEnd {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread onExit = new Thread(this::endAndWait, "graceful-end");
    private Optional<Runnable> stop = Optional.empty();
    private boolean asked;

    private GracefulEnd() {}

    /** Waits from now on, but cannot stop anything yet. */
    static GracefulEnd begin() {
        GracefulEnd end = new GracefulEnd();
        Runtime.getRuntime().addShutdownHook(end.onExit);
        return end;
    }

    /** Waits from now on, having asked the work to stop. */
    static GracefulEnd by(Runnable stop) {
        GracefulEnd end = begin();
        end.stopBy(stop);
        return end;
    }

    /** What is under way from now on is stopped like this; at once where the exit waits already. */
    synchronized void stopBy(Runnable work) {
        stop = Optional.of(work);
        if (asked) {
            work.run();
        }
    }

    /** The work is done and told of: an exit need not wait any more. */
    void told() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // the process is being ended, which is what the hook was for
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
