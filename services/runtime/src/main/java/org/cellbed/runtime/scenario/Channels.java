package org.cellbed.runtime.scenario;

import java.util.List;
import java.util.Map;

/** The keys that say where gains come from, of which only one may be given. */
final class Channels {
    private static final List<Key> ALL = List.of(ScenarioKeys.PATH_LOSS, ScenarioKeys.POSITIONS, ScenarioKeys.TRACES);

    private Channels() {}

    /** The channels that were named and are not none. */
    static List<Key> given(Map<String, Found> found) {
        return named(found).stream()
                .filter(key -> !Kind.isWord(at(found, key).node(), "none"))
                .toList();
    }

    /** The channels that were named, be it as none. */
    static List<Key> named(Map<String, Found> found) {
        return ALL.stream().filter(key -> found.containsKey(key.path())).toList();
    }

    /** Where a channel was named. */
    static Found at(Map<String, Found> found, Key channel) {
        Found at = found.get(channel.path());
        if (at == null) {
            throw new IllegalArgumentException(channel.path() + " was not found");
        }
        return at;
    }

    /** After an option has named a channel: takes away those of the file. */
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
