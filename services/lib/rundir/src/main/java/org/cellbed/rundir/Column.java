package org.cellbed.rundir;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a CSV file: its name, and how its cells are read. {@link Columns} creates columns and knows how their
 * cells are written.
 * Immutable.
 */
public abstract sealed class Column {
    private final String name;
    private final int place;

    Column(String name, int place) {
        this.name = name;
        this.place = place;
    }

    /** Returns the name in the header of the file. */
    public String name() {
        return name;
    }

    /** Returns its position among the columns of the file as it is written, from 0. */
    int place() {
        return place;
    }

    /** A column of text. */
    public static final class Words extends Column {
        Words(String name, int place) {
            super(name, place);
        }

        /** Reads the cell of a row. */
        public String of(CsvRow row) {
            return row.text(this);
        }
    }

    /** A column of whole numbers. */
    public static final class Wholes extends Column {
        Wholes(String name, int place) {
            super(name, place);
        }

        /** Reads the cell of a row. */
        public int of(CsvRow row) throws RunReadException {
            try {
                return Integer.parseInt(row.text(this));
            } catch (NumberFormatException e) {
                throw row.unexpected(this, "a whole number");
            }
        }

        /** Reads the cell of a row. */
        public long longOf(CsvRow row) throws RunReadException {
            try {
                return Long.parseLong(row.text(this));
            } catch (NumberFormatException e) {
                throw row.unexpected(this, "a whole number");
            }
        }
    }

    /** A column of numbers; NaN is an empty cell in a column that may have empty cells. */
    public static final class Numbers extends Column {
        private final boolean maybeEmpty;

        Numbers(String name, int place, boolean maybeEmpty) {
            super(name, place);
            this.maybeEmpty = maybeEmpty;
        }

        /** Reads the cell of a row. */
        public double of(CsvRow row) throws RunReadException {
            String text = row.text(this);
            if (maybeEmpty && text.isEmpty()) {
                return Double.NaN;
            }
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw row.unexpected(this, "a number");
            }
        }
    }

    /** A column of constants, each with its own text. */
    public static final class Constants<E> extends Column {
        private final Function<String, Optional<E>> find;
        private final String expected;

        Constants(String name, int place, Function<String, Optional<E>> find, String expected) {
            super(name, place);
            this.find = find;
            this.expected = expected;
        }

        /** Reads the cell of a row. */
        public E of(CsvRow row) throws RunReadException {
            return find.apply(row.text(this)).orElseThrow(() -> row.unexpected(this, expected));
        }
    }
}
