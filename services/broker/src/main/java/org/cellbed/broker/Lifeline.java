package org.cellbed.broker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntConsumer;

/**
 * Stops this process when a stream ends: orderly at first, and by force after 5 s.
 *
 * <p>Thread-safe: the only shared state is one volatile field.
 */
final class Lifeline {
    private static final long STOP_MILLIS = 5_000;

    private final IntConsumer halt;
    private volatile Runnable stop = () -> {};

    private Lifeline(IntConsumer halt) {
        this.halt = halt;
    }

    /** Starts to watch a stream; if it ends before {@link #started}, the process halts at once. */
    static Lifeline hold(InputStream stream, IntConsumer halt) {
        Lifeline lifeline = new Lifeline(halt);
        Thread watch = new Thread(() -> lifeline.watch(stream), "lifeline");
        watch.setDaemon(true);
        watch.start();
        return lifeline;
    }

    /** Sets the action that stops the process in an orderly way. */
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
                // the parent never writes; only the end of the stream matters
            }
        } catch (IOException broken) {
            System.err.println("cannot read the lifeline, so the broker stops: " + broken.getMessage());
        }
    }
}
