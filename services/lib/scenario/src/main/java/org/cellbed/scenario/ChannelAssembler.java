package org.cellbed.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.text.Suggestion;
import org.cellbed.scenario.keys.Found;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.ScenarioProblems;
import org.cellbed.scenario.keys.Values;

/** Builds the channel of a scenario and reads the files that it names. Not thread-safe. */
final class ChannelAssembler {
    private final Values values;
    private final Path folder;
    private final List<Problem> problems;
    private final List<String> notes;

    ChannelAssembler(Values values, Path folder, List<Problem> problems, List<String> notes) {
        this.values = values;
        this.folder = folder;
        this.problems = problems;
        this.notes = notes;
    }

    /** Returns the channel; empty after adding a problem. */
    Optional<Channel> channel() {
        Map<String, Found> found = values.found();
        List<Key> given = Channels.given(found);
        if (given.size() > 1) {
            String names = given.stream().map(Key::name).collect(Collectors.joining(" and "));
            problems.add(Channels.at(found, given.get(1))
                    .problem(ScenarioKeys.RADIO.path(), names, "only one of path_loss, positions and traces"));
            return Optional.empty();
        }
        List<Key> named = Channels.named(found);
        if (given.isEmpty() && !named.isEmpty()) {
            return noChannel(named);
        }
        if (values.present(ScenarioKeys.POSITIONS)) {
            return positions();
        }
        return given.contains(ScenarioKeys.TRACES) ? traces() : Optional.of(pathLoss());
    }

    private Optional<Channel> noChannel(List<Key> named) {
        boolean traces = named.contains(ScenarioKeys.TRACES);
        values.reject(
                traces ? ScenarioKeys.TRACES : named.get(0),
                "none",
                traces
                        ? "a folder of CSV files, one per device (--traces DIR)"
                        : "a channel: one of path_loss, positions and traces");
        return Optional.empty();
    }

    private Channel pathLoss() {
        return new Channel.PathLoss(
                values.get(ScenarioKeys.INTERCEPT), values.get(ScenarioKeys.SLOPE), values.get(ScenarioKeys.DISTANCE));
    }

    private Optional<Channel> traces() {
        Optional<Path> traces = values.get(ScenarioKeys.TRACES).flatMap(text -> path(ScenarioKeys.TRACES, text));
        if (traces.isEmpty() || !values.sound(ScenarioKeys.TRACES)) {
            return Optional.empty();
        }
        try {
            RadioTraceReader.Recorded recorded = RadioTraceReader.read(traces.get());
            notes.addAll(recorded.notes());
            return Optional.of(new Channel.Traces(absolute(traces.get()), recorded.traces()));
        } catch (ScenarioProblems e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Optional<Channel> positions() {
        Optional<Path> users = path(ScenarioKeys.USERS, values.get(ScenarioKeys.USERS));
        Optional<Path> sites = path(ScenarioKeys.SITES, values.get(ScenarioKeys.SITES));
        Optional<String> site = values.get(ScenarioKeys.SITE);
        double radiusM = values.get(ScenarioKeys.RADIUS);
        double interceptDb = values.get(ScenarioKeys.POSITIONS_INTERCEPT);
        double slopeDb = values.get(ScenarioKeys.POSITIONS_SLOPE);
        if (!values.sound(ScenarioKeys.USERS, ScenarioKeys.SITES, ScenarioKeys.SITE, ScenarioKeys.RADIUS)) {
            return Optional.empty();
        }
        Optional<PositionsReader> reader = open(users.orElseThrow(), sites.orElseThrow());
        return reader.flatMap(r -> reached(r, site, radiusM)
                .map(reach -> new Channel.Positions(
                        interceptDb,
                        slopeDb,
                        absolute(users.get()),
                        absolute(sites.get()),
                        reach.site(),
                        radiusM,
                        reach.distancesM())));
    }

    private Optional<PositionsReader> open(Path users, Path sites) {
        try {
            return Optional.of(PositionsReader.read(users, sites));
        } catch (ScenarioProblems e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Optional<PositionsReader.Reach> reached(PositionsReader reader, Optional<String> site, double radiusM) {
        if (site.isPresent() && !reader.siteIds().contains(site.get())) {
            String meant = Suggestion.inBrackets(site.get(), reader.siteIds());
            values.reject(ScenarioKeys.SITE, site.get(), "a SITE_ID of the file of sites" + meant);
            return Optional.empty();
        }
        PositionsReader.Reach reach =
                site.map(id -> reader.reach(id, radiusM)).orElseGet(() -> reader.busiest(radiusM));
        if (reach.distancesM().isEmpty()) {
            String found = ScenarioKeys.RADIUS.kind().write(radiusM);
            values.reject(ScenarioKeys.RADIUS, found, "a radius with at least one user around site " + reach.site());
            return Optional.empty();
        }
        return Optional.of(reach);
    }

    private Optional<Path> path(Key.Value<?> key, String text) {
        try {
            return Optional.of(folder.resolve(text));
        } catch (InvalidPathException e) {
            values.reject(key, text, "a path");
            return Optional.empty();
        }
    }

    /** Returns the absolute path, so that the scenario that a run writes out can be read from any folder. */
    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
