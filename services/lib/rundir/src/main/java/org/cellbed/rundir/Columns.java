package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The columns of a CSV file, each declared once: its name, how its cells are written, and how they are read. A subclass
 * has a field for each column, in the order of the file. Immutable once the subclass is constructed.
 *
 * @param <W> the content of a row
 */
public abstract class Columns<W> {
    private final List<Column> columns = new ArrayList<>();
    private final List<BiConsumer<CsvWriter, W>> writers = new ArrayList<>();

    /** Adds a column of whole numbers. */
    protected final Column.Wholes whole(String name, ToLongFunction<W> value) {
        return add(new Column.Wholes(name, columns.size()), (csv, from) -> csv.number(value.applyAsLong(from)));
    }

    /** Adds a column of numbers. */
    protected final Column.Numbers number(String name, ToDoubleFunction<W> value) {
        return add(
                new Column.Numbers(name, columns.size(), false), (csv, from) -> csv.number(value.applyAsDouble(from)));
    }

    /** Adds a column of numbers with texts from {@link CsvWriter#text(double)} that the caller supplies. */
    protected final Column.Numbers numberText(String name, Function<W, String> text) {
        return add(new Column.Numbers(name, columns.size(), false), (csv, from) -> csv.word(text.apply(from)));
    }

    /** Adds a column of numbers with texts that the caller supplies; an empty text is read back as NaN. */
    protected final Column.Numbers numberTextOrEmpty(String name, Function<W, String> text) {
        return add(new Column.Numbers(name, columns.size(), true), (csv, from) -> csv.word(text.apply(from)));
    }

    /** Adds a column of numbers; NaN is written as an empty cell and read back from one. */
    protected final Column.Numbers numberOrEmpty(String name, ToDoubleFunction<W> value) {
        return add(
                new Column.Numbers(name, columns.size(), true), (csv, from) -> csv.number(value.applyAsDouble(from)));
    }

    /** Adds a column of words: text without commas, quotes or line breaks. */
    protected final Column.Words word(String name, Function<W, String> word) {
        return add(new Column.Words(name, columns.size()), (csv, from) -> csv.word(word.apply(from)));
    }

    /** Adds a column of text, quoted where needed. */
    protected final Column.Words text(String name, Function<W, String> text) {
        return add(new Column.Words(name, columns.size()), (csv, from) -> csv.text(text.apply(from)));
    }

    /**
     * Adds a column of constants.
     *
     * @param text the text of the constant of a row, without commas, quotes or line breaks
     * @param find finds a constant by its text
     * @param expected the known texts, for error messages
     */
    protected final <E> Column.Constants<E> constant(
            String name, Function<W, String> text, Function<String, Optional<E>> find, String expected) {
        return add(
                new Column.Constants<>(name, columns.size(), find, expected),
                (csv, from) -> csv.word(text.apply(from)));
    }

    /** Creates a file with these columns and writes its header. */
    public final CsvFile<W> create(Path file) throws IOException {
        return new CsvFile<>(new CsvWriter(file, String.join(",", names())), writers);
    }

    /**
     * Reads all rows of a file that has at least these columns, in any order.
     *
     * @throws RunReadException if the file is missing or malformed
     */
    public final <R> List<R> read(Path file, RowReader<R> reader) throws RunReadException {
        return CsvRows.read(file, header -> this, (columns, row) -> reader.read(row));
    }

    /** Returns the columns in the order of the file. */
    final List<Column> all() {
        return columns;
    }

    /** Returns the names of the columns in the order of the file. */
    public final List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private <C extends Column> C add(C column, BiConsumer<CsvWriter, W> writer) {
        columns.add(column);
        writers.add(writer);
        return column;
    }
}
