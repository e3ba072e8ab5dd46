package org.cellbed.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellbed.rundir.Column;
import org.cellbed.rundir.Columns;
import org.cellbed.rundir.CsvFile;
import org.cellbed.rundir.CsvRow;
import org.cellbed.rundir.CsvWriter;
import org.cellbed.rundir.RunReadException;

/**
 * The rows of outcomes.csv and times.csv: one per trial, phase and measure. Times by the wall clock are in times.csv.
 */
final class OutcomeRows {
    private static final String OUTCOMES = "outcomes.csv";
    private static final String TIMES = "times.csv";
    private static final Table COLUMNS = new Table();
    private static final String DIVERGES = "diverges";
    private static final String LOAD = "ld_mean_s";
    private static final String SHARE = "share";
    private static final Pattern OF_SERVER = Pattern.compile("(" + LOAD + "|" + SHARE + ")\\[([1-9][0-9]{0,8})]");

    private static final class Table extends Columns<Line> {
        final Column.Words setting;
        final Column.Words policy;
        final Column.Wholes scenarioSeed;
        final Column.Constants<Phase> phase;
        final Column.Words measure;
        final Column.Numbers value;

        Table() {
            text("group", line -> line.trial().group());
            setting = text("setting", line -> line.trial().setting());
            policy = text("policy", line -> line.trial().policy());
            scenarioSeed = whole("scenario_seed", line -> line.trial().scenarioSeed());
            phase = constant(
                    "phase", line -> line.outcome().phase().text(), Phase::find, "training, greedy or sampled");
            measure = word("measure", Line::measure);
            value = numberTextOrEmpty("value", Line::value);
        }

        Place place(CsvRow row) throws RunReadException {
            return new Place(setting.of(row), policy.of(row), scenarioSeed.longOf(row), phase.of(row));
        }
    }

    /** The content of a row. */
    private record Line(Outcome outcome, String measure, String value) {
        Line(Outcome outcome, String measure, double value) {
            this(outcome, measure, Double.isNaN(value) ? "" : CsvWriter.text(value));
        }

        Trial trial() {
            return outcome.trial();
        }
    }

    private record Place(String setting, String policy, long scenarioSeed, Phase phase) {}

    /** The parts of an outcome that have been read so far. */
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

    private OutcomeRows() {}

    static void write(Path folder, List<Outcome> outcomes) throws IOException {
        try (CsvFile<Line> file = COLUMNS.create(folder.resolve(OUTCOMES));
                CsvFile<Line> times = COLUMNS.create(folder.resolve(TIMES))) {
            for (Outcome outcome : outcomes) {
                outcome.values()
                        .forEach((measure, value) ->
                                (measure.wallClock() ? times : file).add(new Line(outcome, measure.text(), value)));
                file.add(new Line(outcome, DIVERGES, outcome.diverges() ? "1" : "0"));
                for (ServerLoad server : outcome.servers()) {
                    String index = "[" + server.server() + "]";
                    file.add(new Line(outcome, LOAD + index, server.meanLoadSeconds()));
                    file.add(new Line(outcome, SHARE + index, server.share()));
                }
            }
        }
    }

    static List<Outcome> read(Path folder, ResultFiles.Header header) throws RunReadException {
        Map<Place, Parts> outcomes = new LinkedHashMap<>();
        for (String file : List.of(OUTCOMES, TIMES)) {
            COLUMNS.read(folder.resolve(file), row -> {
                Place place = COLUMNS.place(row);
                add(outcomes.computeIfAbsent(place, unseen -> new Parts()), row);
                return place;
            });
        }
        List<Outcome> all = new ArrayList<>();
        outcomes.forEach((place, parts) -> all.add(
                parts.outcome(header.trial(place.setting(), place.policy(), place.scenarioSeed()), place.phase())));
        return List.copyOf(all);
    }

    private static void add(Parts parts, CsvRow row) throws RunReadException {
        String name = COLUMNS.measure.of(row);
        double value = COLUMNS.value.of(row);
        Matcher ofServer = OF_SERVER.matcher(name);
        if (ofServer.matches()) {
            Map<Integer, Double> values = ofServer.group(1).equals(LOAD) ? parts.loads : parts.shares;
            values.put(Integer.valueOf(ofServer.group(2)), value);
            return;
        }
        if (Double.isNaN(value)) {
            throw row.unexpected(COLUMNS.value, "a number");
        }
        if (name.equals(DIVERGES)) {
            parts.diverges = value == 1.0;
        } else {
            Measure measure =
                    Measure.find(name).orElseThrow(() -> row.unexpected(COLUMNS.measure, "the name of a measure"));
            parts.values.put(measure, value);
        }
    }
}
