package org.cellbed.rundir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;

/** A reader of the JSON files of a run as the records from which they were written. */
public final class JsonFile {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JsonFile() {}

    /**
     * Reads a file.
     *
     * @throws RunReadException if it is missing or malformed
     */
    public static <T> T read(Path file, Class<T> type) throws RunReadException {
        if (!Files.isRegularFile(file)) {
            throw new RunReadException(file, "found no such file, expected a file of a run");
        }
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (JsonProcessingException e) {
            throw new RunReadException(file, line(e), what(e));
        } catch (IOException e) {
            throw new RunReadException(file, "cannot be read: " + e.getMessage());
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    /** Returns the message of an error; that of a record's own constructor without Jackson's additions. */
    private static String what(JsonProcessingException e) {
        if (e instanceof InvalidFormatException bad) {
            return key(bad) + ": found " + quoted(bad.getValue()) + ", expected " + expected(bad.getTargetType());
        }
        return e instanceof ValueInstantiationException && e.getCause() != null
                ? String.valueOf(e.getCause().getMessage())
                : e.getOriginalMessage();
    }

    private static String key(InvalidFormatException bad) {
        return bad.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static String quoted(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private static String expected(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "a number";
    }
}
