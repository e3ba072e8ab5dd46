package org.cellbed.testbed.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellbed.testbed.audit.CsvRows;
import org.cellbed.testbed.audit.RunReadException;
import org.cellbed.testbed.record.CsvWriter;

/** outcomes.csv and times.csv: a row per trial, phase and measure. Times by the wall clock have a file of their own. */
final class OutcomeRows {
    private static final String OUTCOMES = "outcomes.csv";
    private static final String TIMES = "times.csv";
    private static final List<String> COLUMNS =
            List.of("group", "setting", "policy", "scenario_seed", "phase", "measure", "value");
    private static final String DIVERGES = "diverges";
    private static final String LOAD = "ld_mean_s";
    private static final String SHARE = "share";
    private static final Pattern OF_SERVER = Pattern.compile("(" + LOAD + "|" + SHARE + ")\\[([1-9][0-9]{0,8})]");

    private OutcomeRows() {}

    private record Place(String setting, String policy, long scenarioSeed, Phase phase) {}

    /** What has been read of an outcome so far. */
    private static final class Parts {
        private final Map<Measure, Double> values = new EnumMap<>(Measure.class);
        private final Map<Integer, Double> loads = new TreeMap<>();
        private final Map<Integer, Double> shares = new TreeMap<>();
        private boolean diverges;

        Outcome outcome(Trial trial, Phase phase) {
            List<ServerLoad> servers = new ArrayList<>();
            loads.forEach((server, load) ->
                    servers.add(new ServerLoad(server, load, shares.getOrDefault(server, Double.NaN))));
            return new Outcome(trial, phase, values, servers, diverges);
        }
    }

    static void write(Path folder, List<Outcome> outcomes) throws IOException {
        try (CsvWriter file = open(folder.resolve(OUTCOMES));
                CsvWriter times = open(folder.resolve(TIMES))) {
            for (Outcome outcome : outcomes) {
                outcome.values().forEach((measure, value) -> {
                    CsvWriter to = measure.wallClock() ? times : file;
                    row(to, outcome, measure.text()).number(value).endRow();
                });
                row(file, outcome, DIVERGES)
                        .number(outcome.diverges() ? 1L : 0L)
                        .endRow();
                for (ServerLoad server : outcome.servers()) {
                    String index = "[" + server.server() + "]";
                    row(file, outcome, LOAD + index)
                            .number(server.meanLoadSeconds())
                            .endRow();
                    row(file, outcome, SHARE + index).number(server.share()).endRow();
                }
            }
        }
    }

    static List<Outcome> read(Path folder, ResultFiles.Header header) throws RunReadException {
        Map<Place, Parts> outcomes = new LinkedHashMap<>();
        for (String file : List.of(OUTCOMES, TIMES)) {
            CsvRows.read(folder.resolve(file), COLUMNS, row -> {
                Place place =
                        new Place(row.word("setting"), row.word("policy"), row.wholeLong("scenario_seed"), phase(row));
                add(outcomes.computeIfAbsent(place, unseen -> new Parts()), row);
                return place;
            });
        }
        List<Outcome> all = new ArrayList<>();
        outcomes.forEach((place, parts) -> all.add(
                parts.outcome(header.trial(place.setting(), place.policy(), place.scenarioSeed()), place.phase())));
        return List.copyOf(all);
    }

    private static void add(Parts parts, CsvRows.Row row) throws RunReadException {
        String name = row.word("measure");
        Matcher ofServer = OF_SERVER.matcher(name);
        Optional<Measure> measure = Measure.find(name);
        if (name.equals(DIVERGES)) {
            parts.diverges = row.whole("value") == 1;
        } else if (ofServer.matches()) {
            Map<Integer, Double> values = ofServer.group(1).equals(LOAD) ? parts.loads : parts.shares;
            values.put(Integer.valueOf(ofServer.group(2)), row.numberOrEmpty("value"));
        } else if (measure.isPresent()) {
            parts.values.put(measure.get(), row.number("value"));
        } else {
            throw row.unexpected("measure", "the name of a measure");
        }
    }

    private static Phase phase(CsvRows.Row row) throws RunReadException {
        try {
            return Phase.of(row.word("phase"));
        } catch (IllegalArgumentException e) {
            throw row.unexpected("phase", "training, greedy or sampled");
        }
    }

    private static CsvWriter open(Path file) throws IOException {
        return new CsvWriter(file, String.join(",", COLUMNS));
    }

    private static CsvWriter row(CsvWriter file, Outcome outcome, String measure) {
        Trial trial = outcome.trial();
        return file.text(trial.group())
                .text(trial.setting())
                .text(trial.policy())
                .number(trial.scenarioSeed())
                .word(outcome.phase().text())
                .word(measure);
    }
}
