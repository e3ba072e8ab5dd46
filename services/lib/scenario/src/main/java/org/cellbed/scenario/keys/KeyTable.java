package org.cellbed.scenario.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.text.Suggestion;

/**
 * The keys of a mapping, including those of the mappings inside it, in the order in which they are written.
 * Immutable.
 */
public final class KeyTable {
    private final Map<String, Key> byPath = new LinkedHashMap<>();

    /** Creates a table of keys, whose paths must differ. */
    public KeyTable(Key... keys) {
        for (Key key : keys) {
            if (byPath.put(key.path(), key) != null) {
                throw new IllegalArgumentException("found two keys " + key.path() + ", expected distinct paths");
            }
        }
    }

    /** Returns all keys. */
    public List<Key> all() {
        return List.copyOf(byPath.values());
    }

    /** Returns the key of a path. */
    public Optional<Key> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Returns the keys directly in a group; the top-level keys for an empty path. */
    public List<Key> in(String group) {
        return byPath.values().stream()
                .filter(key -> key.parent().equals(group))
                .toList();
    }

    /** Returns the advice about a name that a group does not have. */
    String advice(String group, String name) {
        List<String> here = in(group).stream().map(Key::name).toList();
        return Suggestion.nearest(name, here)
                .or(() -> elsewhere(name))
                .map(meant -> "did you mean \"" + meant + "\"?")
                .orElseGet(() -> "expected one of " + String.join(", ", here));
    }

    /** Returns the advice about an unknown path. */
    String adviceForPath(String path) {
        return Suggestion.nearest(path, byPath.keySet())
                .or(() -> elsewhere(path))
                .map(meant -> "did you mean \"" + meant + "\"?")
                .orElse("expected the path of a key such as devices.count");
    }

    private Optional<String> elsewhere(String name) {
        return byPath.values().stream()
                .filter(key -> key.name().equals(name))
                .map(Key::path)
                .findFirst();
    }
}
