package org.cellbed.testbed.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choosing;
import org.cellbed.testbed.record.ProcessRecord;

/** Reads a run directory back. */
public final class RunReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TASKS = List.of(
            ("slot,device,task,generated_s,length_bits,cycles,decision,gain,offloaders,t_local_s,t_up_s,t_tran_s,"
                            + "t_wait_s,t_comp_s,t_return_s,delay_s,status,policy_version")
                    .split(",", -1));

    private static final String OWN = "own_";

    private RunReader() {}

    /**
     * Reads all files of a run.
     *
     * @throws RunReadException where a file is missing or is not as expected
     */
    public static Run read(Path folder) throws RunReadException {
        if (!Files.isDirectory(folder)) {
            throw new RunReadException(folder, "there is no such directory");
        }
        Path manifestFile = folder.resolve("manifest.json");
        JsonNode manifest = json(manifestFile);
        String time = manifest.path("time").asText();
        if (!time.equals("virtual") && !time.equals("real")) {
            throw new RunReadException(manifestFile, "time: found '" + time + "', expected virtual or real");
        }
        Path summary = folder.resolve("summary.json");
        List<CellRun> cells = new ArrayList<>();
        for (int cell : cellNumbers(folder)) {
            cells.add(cell == 0 ? cell(1, folder, time) : cell(cell, folder.resolve("cells/" + cell), time));
        }
        return new Run(
                folder,
                manifest,
                Files.exists(summary) ? Optional.of(json(summary)) : Optional.empty(),
                List.copyOf(cells),
                processes(folder.resolve(ProcessRecord.FILE)));
    }

    private static List<ProcessRecord> processes(Path file) throws RunReadException {
        return Files.notExists(file) ? List.of() : List.of(json(file, ProcessRecord[].class));
    }

    /** The numbers of the folders of cells; a single 0 where the run has one cell at the top. */
    private static List<Integer> cellNumbers(Path run) throws RunReadException {
        Path cells = run.resolve("cells");
        if (!Files.isDirectory(cells)) {
            return List.of(0);
        }
        try (Stream<Path> inner = Files.list(cells)) {
            return inner.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,8}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RunReadException(cells, "cannot be read: " + e.getMessage());
        }
    }

    private static CellRun cell(int number, Path folder, String time) throws RunReadException {
        Path manifest = folder.resolve("manifest.json");
        CellModel model = CellModel.of(json(manifest), manifest);
        return new CellRun(
                number,
                folder,
                time.equals("virtual"),
                model,
                CsvRows.read(folder.resolve("tasks.csv"), TASKS, RunReader::task),
                slots(folder.resolve("slots.csv"), model.maxServers()),
                CsvRows.read(
                        folder.resolve("devices.csv"),
                        List.of("device", "f_local_hz", "gain", "distance_m", "from_slot"),
                        RunReader::device),
                CsvRows.read(
                        folder.resolve("servers.csv"),
                        List.of("server", "f_hz", "from_slot"),
                        row -> new ServerRow(
                                row.line(), row.whole("server"), row.number("f_hz"), row.whole("from_slot"))),
                CsvRows.read(
                        folder.resolve("outages.csv"),
                        List.of("server", "from_s", "to_s"),
                        row -> new OutageRow(
                                row.line(), row.whole("server"), row.number("from_s"), row.number("to_s"))),
                CsvRows.read(
                        folder.resolve("events.csv"),
                        List.of("time_s", "event", "subject", "detail"),
                        row -> new EventRow(
                                row.line(),
                                row.number("time_s"),
                                row.word("event"),
                                row.word("subject"),
                                row.word("detail"))));
    }

    /**
     * Reads learner.csv of a cell; no rows where nothing was learned.
     *
     * @throws RunReadException where the file is not as expected
     */
    public static List<UpdateRow> updates(CellRun cell) throws RunReadException {
        Path file = cell.folder().resolve("learner.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        return CsvRows.read(
                file,
                List.of("update", "critic_loss", "entropy"),
                row -> new UpdateRow(
                        row.line(),
                        row.wholeLong("update"),
                        row.numberOrEmpty("critic_loss"),
                        row.numberOrEmpty("entropy")));
    }

    /**
     * Reads actors.csv of a cell; no rows where no device's actor has decided.
     *
     * @throws RunReadException where the file is not as expected
     */
    static List<ActorRow> actors(CellRun cell) throws RunReadException {
        Path file = cell.folder().resolve("actors.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        List<String> logits = ofPlaces("logit_", cell.model().maxServers());
        List<String> allowed = ofPlaces("allowed_", cell.model().maxServers());
        List<String> columns = new ArrayList<>(List.of("slot", "device", "policy_version", "sampled", "epsilon"));
        columns.addAll(logits);
        columns.addAll(allowed);
        return CsvRows.read(file, columns, row -> actor(row, logits, allowed));
    }

    private static List<String> ofPlaces(String name, int maxServers) {
        return IntStream.rangeClosed(0, maxServers)
                .mapToObj(place -> name + place)
                .toList();
    }

    private static ActorRow actor(CsvRows.Row row, List<String> logits, List<String> allowed) throws RunReadException {
        List<String> ofOwn = row.columns(OWN);
        List<Double> own = ofOwn.isEmpty() || row.word(ofOwn.get(0)).isEmpty() ? List.of() : numbers(row, ofOwn);
        Choosing choosing = new Choosing(row.whole("sampled") == 1, row.number("epsilon"));
        return new ActorRow(
                row.line(),
                row.whole("slot"),
                row.whole("device"),
                row.whole("policy_version"),
                new ActorOutput(own, numbers(row, logits), flags(row, allowed), choosing));
    }

    private static List<Double> numbers(CsvRows.Row row, List<String> columns) throws RunReadException {
        List<Double> numbers = new ArrayList<>();
        for (String column : columns) {
            numbers.add(row.number(column));
        }
        return numbers;
    }

    private static List<Boolean> flags(CsvRows.Row row, List<String> columns) throws RunReadException {
        List<Boolean> flags = new ArrayList<>();
        for (String column : columns) {
            flags.add(row.whole(column) == 1);
        }
        return flags;
    }

    private static TaskRow task(CsvRows.Row row) throws RunReadException {
        return new TaskRow(
                row.line(),
                row.whole("slot"),
                row.whole("device"),
                row.word("task"),
                row.number("generated_s"),
                row.wholeLong("length_bits"),
                row.wholeLong("cycles"),
                row.whole("decision"),
                row.number("gain"),
                row.whole("offloaders"),
                row.numberOrEmpty("t_local_s"),
                row.numberOrEmpty("t_up_s"),
                row.numberOrEmpty("t_tran_s"),
                row.numberOrEmpty("t_wait_s"),
                row.numberOrEmpty("t_comp_s"),
                row.numberOrEmpty("t_return_s"),
                row.numberOrEmpty("delay_s"),
                row.word("status"),
                row.whole("policy_version"));
    }

    private static DeviceRow device(CsvRows.Row row) throws RunReadException {
        return new DeviceRow(
                row.line(),
                row.whole("device"),
                row.number("f_local_hz"),
                row.numberOrEmpty("gain"),
                row.numberOrEmpty("distance_m"),
                row.whole("from_slot"));
    }

    /**
     * Reads slots.csv of a cell.
     *
     * @param folder of the cell, which is that of the run where it has one cell only
     * @throws RunReadException where a file is missing or is not as expected
     */
    public static List<SlotRow> slots(Path folder) throws RunReadException {
        Path manifest = folder.resolve("manifest.json");
        return slots(
                folder.resolve("slots.csv"),
                CellModel.of(json(manifest), manifest).maxServers());
    }

    private static List<SlotRow> slots(Path file, int maxServers) throws RunReadException {
        List<String> columns = new ArrayList<>(List.of("slot", "opened_s", "var_ld", "mean_delay_s", "utility"));
        for (int server = 1; server <= maxServers; server++) {
            columns.add("ld_" + server);
        }
        return CsvRows.read(file, columns, row -> {
            double[] loads = new double[maxServers];
            for (int k = 0; k < maxServers; k++) {
                loads[k] = row.numberOrEmpty("ld_" + (k + 1));
            }
            return new SlotRow(
                    row.line(),
                    row.whole("slot"),
                    row.number("opened_s"),
                    loads,
                    row.number("var_ld"),
                    row.numberOrEmpty("mean_delay_s"),
                    row.numberOrEmpty("utility"));
        });
    }

    /**
     * Reads a JSON file of a run.
     *
     * @throws RunReadException where it is missing or is no JSON
     */
    public static JsonNode json(Path file) throws RunReadException {
        return json(file, JsonNode.class);
    }

    /**
     * Reads a JSON file into an object.
     *
     * @throws RunReadException where it is missing or is not as expected
     */
    public static <T> T json(Path file, Class<T> type) throws RunReadException {
        if (!Files.isRegularFile(file)) {
            throw new RunReadException(file, "there is no such file");
        }
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (JsonProcessingException e) {
            throw new RunReadException(
                    file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new RunReadException(file, "cannot be read: " + e.getMessage());
        }
    }
}
