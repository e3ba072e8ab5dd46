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
 * @param policy the policy that the statement is about
 * @param than the policy to compare with; for {@link Kind#INCREASES} and {@link Kind#DECREASES} the axis
 * @param measure the measure to compare
 * @param phase the part of the trials to compare
 * @param at the settings that the claim is about: axis and value pairs such as {@code group=fixed-
 *     load,devices.count=10} that must all match; null for all settings
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
    /** The kind of statement. */
    public enum Kind {
        /** The policy has the better value, paired by seed. */
        BETTER,
        /** The policy has the smaller {@link Measure#SLOTS_TO_95}, paired by seed. */
        FASTER,
        /** The measure increases along an axis. */
        INCREASES,
        /** The measure decreases along an axis. */
        DECREASES,
        /** The mean loads of the policy's servers are more equal. */
        BALANCED;

        /** Returns the key in a file. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the claim is about trials with these values of the axes. */
    public boolean covers(Map<String, String> values) {
        return at == null
                || Arrays.stream(at.split(",", -1))
                        .map(pair -> pair.split("=", 2))
                        .allMatch(pair -> pair.length == 2 && pair[1].equals(values.get(pair[0])));
    }
}
