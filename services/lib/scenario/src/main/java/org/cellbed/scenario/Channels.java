package org.cellbed.scenario;

import java.util.List;
import java.util.Map;
import org.cellbed.scenario.keys.Found;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.Kind;
import org.cellbed.scenario.keys.Setting;

/** The keys of the channels that gains may come from, of which a scenario may give only one. */
public final class Channels {
    private static final List<Key> ALL = List.of(ScenarioKeys.PATH_LOSS, ScenarioKeys.POSITIONS, ScenarioKeys.TRACES);

    private Channels() {}

    /** Returns the channels that were named with a value other than none. */
    static List<Key> given(Map<String, Found> found) {
        return named(found).stream()
                .filter(key -> !Kind.isWord(at(found, key).node(), "none"))
                .toList();
    }

    /** Returns the channels that were named, including those named as none. */
    static List<Key> named(Map<String, Found> found) {
        return ALL.stream().filter(key -> found.containsKey(key.path())).toList();
    }

    /** Returns the place at which a channel was named. */
    static Found at(Map<String, Found> found, Key channel) {
        Found at = found.get(channel.path());
        if (at == null) {
            throw new IllegalArgumentException(channel.path() + " was not found");
        }
        return at;
    }

    /** Removes the file's channels after an option has named one. */
    static void keepOnlyOptions(Map<String, Found> found, Setting option) {
        for (Key channel : ALL) {
            if (within(option.path(), channel) && !option.value().equals("none")) {
                found.entrySet()
                        .removeIf(entry -> entry.getValue().line() > 0
                                && ALL.stream().anyMatch(other -> other != channel && within(entry.getKey(), other)));
            }
        }
    }

    private static boolean within(String path, Key channel) {
        return path.equals(channel.path()) || path.startsWith(channel.path() + ".");
    }
}
