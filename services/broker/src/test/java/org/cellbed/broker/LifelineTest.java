package org.cellbed.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LifelineTest {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    @Test
    void stopsWhatWasStartedAndThenHalts() throws IOException {
        PipedOutputStream parent = new PipedOutputStream();
        Lifeline.hold(new PipedInputStream(parent), this::halt).started(() -> events.add("stop"));

        parent.close();

        assertThat(code).succeedsWithin(4, TimeUnit.SECONDS).isEqualTo(0);
        assertThat(events).containsExactly("stop", "halt");
    }

    @Test
    void haltsWhenNothingHasStartedYet() throws IOException {
        PipedOutputStream parent = new PipedOutputStream();
        Lifeline.hold(new PipedInputStream(parent), this::halt);

        parent.close();

        assertThat(code).succeedsWithin(4, TimeUnit.SECONDS).isEqualTo(0);
        assertThat(events).containsExactly("halt");
    }

    private void halt(int with) {
        events.add("halt");
        code.complete(with);
    }
}
