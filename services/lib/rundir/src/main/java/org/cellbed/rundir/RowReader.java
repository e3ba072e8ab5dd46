package org.cellbed.rundir;

/**
 * Makes a record from a row.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface RowReader<R> {
    /** Makes the record of the row. */
    R read(CsvRow row) throws RunReadException;
}
