package org.cellbed.broker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntConsumer;

/**
 * Ends this process when a stream ends: orderly, and after some seconds in any case.
 *
 * <p>Safe for threads: what is shared is one volatile field.
 */
final class Lifeline {
    private static final long STOP_MILLIS = 5_000;

    private final IntConsumer halt;
    private volatile Runnable stop = () -> {};

    private Lifeline(IntConsumer halt) {
        this.halt = halt;
    }

    /** Watches from now on; an end before {@link #started} is an immediate one. */
    static Lifeline hold(InputStream stream, IntConsumer halt) {
        Lifeline lifeline = new Lifeline(halt);
        Thread watch = new Thread(() -> lifeline.watch(stream), "lifeline");
        watch.setDaemon(true);
        watch.start();
        return lifeline;
    }

    /** There is something to stop now. */
    void started(Runnable stop) {
        this.stop = stop;
    }

    private void watch(InputStream stream) {
        awaitEnd(stream);
        Timer limit = new Timer("limit", true);
        limit.schedule(haltTask(), STOP_MILLIS);
        stop.run();
        limit.cancel();
        halt.accept(0);
    }

    private TimerTask haltTask() {
        return new TimerTask() {
            @Override
            public void run() {
                halt.accept(1);
            }
        };
    }

    private static void awaitEnd(InputStream stream) {
        try {
            while (stream.read() >= 0) {
                // nothing is ever said here
            }
        } catch (IOException broken) {
            System.err.println("the lifeline broke: " + broken.getMessage());
        }
    }
}
