package org.cellbed.analysis.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A byte-by-byte comparison of files that names the first difference by column, key or line. */
final class FileComparison {
    private static final String NO_FILE = "no such file";
    private static final String END = "the end of the file";

    private FileComparison() {}

    /**
     * Finds the first difference of a file between two folders; empty if the bytes are the same, or neither folder has
     * it.
     */
    static Optional<Difference> first(String file, Path recordedFolder, Path againFolder) throws IOException {
        Path recorded = recordedFolder.resolve(file);
        Path again = againFolder.resolve(file);
        if (Files.notExists(recorded) || Files.notExists(again)) {
            return Files.exists(recorded) == Files.exists(again)
                    ? Optional.empty()
                    : Optional.of(new Difference(file, 0, "the file", presence(recorded), presence(again)));
        }
        long at = Files.mismatch(recorded, again);
        if (at < 0) {
            return Optional.empty();
        }
        return file.endsWith(".bin")
                ? Optional.of(inBytes(file, at, recorded, again))
                : Optional.of(inLines(file, at, recorded, again));
    }

    private static Difference inBytes(String file, long at, Path recorded, Path again) throws IOException {
        return new Difference(file, 0, "byte " + at, byteAt(recorded, at), byteAt(again, at));
    }

    private static Difference inLines(String file, long at, Path recorded, Path again) throws IOException {
        // Latin-1 decodes any bytes, so that a damaged file is reported as well
        try (BufferedReader one = Files.newBufferedReader(recorded, StandardCharsets.ISO_8859_1);
                BufferedReader other = Files.newBufferedReader(again, StandardCharsets.ISO_8859_1)) {
            String header = null;
            for (long line = 1; ; line++) {
                String here = one.readLine();
                String there = other.readLine();
                if (header == null) {
                    header = Objects.requireNonNullElse(there, "");
                }
                if (here == null && there == null) {
                    return inBytes(file, at, recorded, again);
                }
                if (here == null || there == null || !here.equals(there)) {
                    return inLine(
                            file,
                            line,
                            header,
                            Objects.requireNonNullElse(here, END),
                            Objects.requireNonNullElse(there, END));
                }
            }
        }
    }

    private static Difference inLine(String file, long line, String header, String here, String there) {
        String[] columns = header.split(",", -1);
        String[] recorded = here.split(",", -1);
        String[] again = there.split(",", -1);
        if (line == 1 || !file.endsWith(".csv") || recorded.length != again.length || again.length != columns.length) {
            return new Difference(file, line, "the line", here, there);
        }
        int column = 0;
        while (recorded[column].equals(again[column])) {
            column++;
        }
        return new Difference(file, line, columns[column], text(recorded[column]), text(again[column]));
    }

    private static String text(String cell) {
        return cell.isEmpty() ? "nothing" : cell;
    }

    private static String presence(Path file) {
        return Files.exists(file) ? "a file" : NO_FILE;
    }

    private static String byteAt(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return at < bytes.length ? Integer.toString(Byte.toUnsignedInt(bytes[(int) at])) : END;
    }
}
