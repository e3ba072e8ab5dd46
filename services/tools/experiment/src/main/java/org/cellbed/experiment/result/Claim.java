package org.cellbed.experiment.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that an experiment tests. Immutable.
 *
 * @param text the statement for people
 * @param policy whom it is about
 * @param than with whom it is compared; for {@link Kind#INCREASES} and {@link Kind#DECREASES} the axis along which
 * @param measure of what
 * @param phase in which part of the trials
 * @param at which settings: axis and value pairs such as {@code group=fixed-load,devices.count=10} that all have to match;
 *     null for all settings
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Claim(
        String id,
        String text,
        Kind kind,
        String policy,
        String than,
        Measure measure,
        Phase phase,
        @Nullable String at) {
    /** What a claim says. */
    public enum Kind {
        /** The policy has the better value, paired over seeds. */
        BETTER,
        /** The policy has the smaller {@link Measure#SLOTS_TO_95}, paired over seeds. */
        FASTER,
        /** The measure grows along an axis. */
        INCREASES,
        /** The measure falls along an axis. */
        DECREASES,
        /** The policy's mean loads of servers differ less from each other. */
        BALANCED;

        /** The key that it has in a file. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is about trials with these values of the axes. */
    public boolean covers(Map<String, String> values) {
        return at == null
                || Arrays.stream(at.split(",", -1))
                        .map(pair -> pair.split("=", 2))
                        .allMatch(pair -> pair.length == 2 && pair[1].equals(values.get(pair[0])));
    }
}
