package org.cellbed.testbed.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.Observation;

/**
 * actors.csv: a row per task that a device's actor decided on, in the order of slot and device. The file is there from the
 * first of them on. Not thread-safe.
 */
final class ActorsFile implements Closeable {
    static final String NAME = "actors.csv";
    private static final String DECIDED = "slot,device,policy_version,sampled,epsilon,";

    private final Path folder;
    private final int maxServers;
    private Optional<CsvWriter> csv = Optional.empty();
    private List<String> ownNames = List.of();

    ActorsFile(Path folder, int maxServers) {
        this.folder = folder;
        this.maxServers = maxServers;
    }

    void add(Transition transition) {
        for (TaskOutcome outcome : transition.outcomes()) {
            outcome.actor().ifPresent(actor -> write(transition.slot(), outcome, actor));
        }
    }

    /** Writes out what has been collected. */
    void flush() {
        csv.ifPresent(CsvWriter::flush);
    }

    @Override
    public void close() throws IOException {
        if (csv.isPresent()) {
            csv.get().close();
        }
    }

    private void write(int slot, TaskOutcome outcome, ActorOutput actor) {
        CsvWriter file = csv.orElseGet(() -> create(actor));
        file.number(slot).number(outcome.device()).number(outcome.policyVersion());
        file.number(actor.choosing().sampled() ? 1 : 0).number(actor.choosing().epsilon());
        if (actor.own().size() == ownNames.size()) {
            actor.own().forEach(file::number);
        } else {
            ownNames.forEach(name -> file.word(""));
        }
        actor.logits().forEach(file::number);
        actor.allowed().forEach(allowed -> file.number(allowed ? 1 : 0));
        file.endRow();
    }

    private String header() {
        Stream<String> own = ownNames.stream().map(name -> "own_" + name);
        Stream<String> places = Stream.of("logit_", "allowed_")
                .flatMap(name -> IntStream.rangeClosed(0, maxServers).mapToObj(place -> name + place));
        return Stream.concat(own, places).collect(Collectors.joining(",", DECIDED, ""));
    }

    /** All actors of a run see the same kind of things; of one that says to have seen others, that is left out. */
    private CsvWriter create(ActorOutput actor) {
        ownNames = Observation.ownNames(actor.own().size(), maxServers);
        try {
            CsvWriter created = new CsvWriter(folder.resolve(NAME), header());
            csv = Optional.of(created);
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }
}
