package org.cellbed.testbed.command;

import java.util.concurrent.CountDownLatch;

/**
 * On Ctrl-C what is under way is brought to its end, written and told before the process exits: from {@link #by} to
 * {@link #told} the exit waits. For use by one thread.
 */
final class GracefulEnd {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread onInterrupt;

    private GracefulEnd(Runnable stop) {
        this.onInterrupt = new Thread(() -> endAndWait(stop), "graceful-end");
    }

    /** Waits from now on, having asked the work to stop. */
    static GracefulEnd by(Runnable stop) {
        GracefulEnd end = new GracefulEnd(stop);
        Runtime.getRuntime().addShutdownHook(end.onInterrupt);
        return end;
    }

    /** The work is done and told of: an exit need not wait any more. */
    void told() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // the process is being ended, which is what the hook was for
        }
    }

    private void endAndWait(Runnable stop) {
        stop.run();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
