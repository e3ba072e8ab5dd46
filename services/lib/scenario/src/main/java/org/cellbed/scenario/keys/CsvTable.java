package org.cellbed.scenario.keys;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.scenario.csv.CsvReader;
import org.cellbed.scenario.csv.MalformedCsv;

/**
 * Some columns of a CSV file, found by their names in its first line. It collects problems of the file. Not thread-
 * safe.
 */
public final class CsvTable {
    private static final int MOST_PROBLEMS = 20;

    private final String origin;
    private final List<String> columns;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int unlisted;

    private CsvTable(Path file, List<String> columns) {
        this.origin = file.toString();
        this.columns = columns;
    }

    /** The texts of the requested columns, in their order; a missing text is empty. */
    public record Row(int line, List<String> texts) {}

    /** Reads a file. A failure to read it is among the problems. */
    public static CsvTable read(Path file, List<String> columns) {
        CsvTable table = new CsvTable(file, columns);
        try (CsvReader reader = CsvReader.open(file)) {
            table.read(reader);
        } catch (NoSuchFileException e) {
            table.problem(0, "", "no such file", "a CSV file");
        } catch (CharacterCodingException e) {
            table.problem(0, "", "bytes that are not UTF-8", "a CSV file in UTF-8");
        } catch (MalformedCsv e) {
            table.problem(e.line(), "", "quotes that do not match", "a CSV file");
        } catch (IOException e) {
            table.problem(0, "", "a file that cannot be read (" + e.getMessage() + ")", "a CSV file");
        }
        return table;
    }

    private void read(CsvReader reader) throws IOException {
        if (reader.header().isEmpty()) {
            problem(1, "", "an empty file", "a header with " + String.join(", ", columns));
            return;
        }
        List<Integer> indices = indices(reader.header());
        if (indices.size() < columns.size()) {
            return;
        }
        while (reader.next()) {
            if (!reader.emptyLine()) {
                List<String> texts = indices.stream()
                        .map(k -> k < reader.size() ? reader.cell(k).strip() : "")
                        .toList();
                rows.add(new Row(reader.line(), texts));
            }
        }
    }

    private List<Integer> indices(List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        List<Integer> indices = new ArrayList<>();
        for (String column : columns) {
            Optional<String> name =
                    names.stream().filter(column::equalsIgnoreCase).findFirst();
            name.ifPresentOrElse(
                    n -> indices.add(names.indexOf(n)),
                    () -> problem(1, column, String.join(",", names), "a column " + column));
        }
        return indices;
    }

    /** Returns the rows below the header. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the problems; the last one counts those beyond the limit. */
    public List<Problem> problems() {
        if (unlisted == 0) {
            return problems;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(origin, 0, "", unlisted + " further problems", "none"));
        return all;
    }

    /** Returns the text of a cell of a row. */
    public String text(Row row, String column) {
        return row.texts().get(columns.indexOf(column));
    }

    /** Returns a cell as a number within bounds; otherwise adds a problem and returns NaN. */
    public double number(Row row, String column, double least, double most, String expected) {
        String text = text(row, column);
        double value = text.matches(NumberKinds.NUMBER) ? Double.parseDouble(text) : Double.NaN;
        if (value >= least && value <= most) {
            return value;
        }
        problem(row.line(), column, text, expected);
        return Double.NaN;
    }

    /** Adds a problem with a cell. */
    public void reject(Row row, String column, String expected) {
        problem(row.line(), column, text(row, column), expected);
    }

    /** Adds a problem. */
    public void problem(int line, String column, String found, String expected) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(origin, line, column, found, expected));
        } else {
            unlisted++;
        }
    }
}
