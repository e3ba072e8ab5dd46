package org.cellbed.scenario.keys;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of the keys found, with defaults for all others. Collects problems instead of throwing. Not thread-safe.
 */
public final class Values {
    private final Map<String, Found> found;
    private final String prefix;
    private final Found whole;
    private final List<Problem> problems;
    private final Set<String> unsound = new HashSet<>();

    /**
     * Creates the values of a mapping.
     *
     * @param prefix precedes the paths in messages
     * @param whole the place of the mapping, for keys that are missing
     */
    public Values(Map<String, Found> found, String prefix, Found whole, List<Problem> problems) {
        this.found = found;
        this.prefix = prefix;
        this.whole = whole;
        this.problems = problems;
    }

    /**
     * Returns the value of a key. If it is invalid or missing, adds a problem and returns a stand-in, so that
     * checking can continue.
     */
    public <T> T get(Key.Value<T> key) {
        Found given = found.get(key.path());
        if (given == null) {
            if (key.required()) {
                rejectMissing(key);
            }
            return key.standIn();
        }
        Optional<T> value = key.kind().read(given.node());
        if (value.isEmpty()) {
            unsound.add(key.path());
            problems.add(given.problem(prefix + key.path(), key.kind().expected()));
        }
        return value.orElseGet(key::standIn);
    }

    /** Whether a key or group was given. */
    public boolean given(Key key) {
        return found.containsKey(key.path());
    }

    /** Whether an optional group was given and is not none. */
    public boolean present(Key.Group group) {
        Found given = found.get(group.path());
        return given != null && !Kind.isWord(given.node(), "none");
    }

    /** Whether no problem has been found with these keys so far. */
    public boolean sound(Key... keys) {
        for (Key key : keys) {
            if (unsound.contains(key.path())) {
                return false;
            }
        }
        return true;
    }

    /** Adds a problem with the value of a key that conflicts with other values. */
    public void reject(Key key, String foundText, String expected) {
        unsound.add(key.path());
        problems.add(place(key).problem(prefix + key.path(), foundText, expected));
    }

    /** Returns the place of a key, otherwise of its group, otherwise of the whole mapping. */
    public Found place(Key key) {
        Found given = found.get(key.path());
        if (given == null) {
            given = found.get(key.parent());
        }
        return given == null ? whole : given;
    }

    /** Returns the path of a key as messages name it. */
    public String prefixed(Key key) {
        return prefix + key.path();
    }

    /** Returns the keys found, by path. */
    public Map<String, Found> found() {
        return found;
    }

    private void rejectMissing(Key.Value<?> key) {
        unsound.add(key.path());
        problems.add(
                place(key).problem(prefix + key.path(), "nothing", key.kind().expected()));
    }
}
