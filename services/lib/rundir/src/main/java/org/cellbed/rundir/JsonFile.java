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

/** Reads the JSON files of a run as the records that they were written from. */
public final class JsonFile {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JsonFile() {}

    /**
     * Reads a file.
     *
     * @throws RunReadException where it is missing or is not as expected
     */
    public static <T> T read(Path file, Class<T> type) throws RunReadException {
        if (!Files.isRegularFile(file)) {
            throw new RunReadException(file, "there is no such file");
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

    /** What a record's own constructor says is shown without Jackson's words around it. */
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
