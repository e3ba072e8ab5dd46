package org.cellbed.runtime.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of what was found, with defaults for the rest. Collects what is wrong with them. Not thread-safe. */
public final class Values {
    private final Map<String, Found> found;
    private final String prefix;
    private final Found whole;
    private final List<Problem> problems;
    private final Set<String> unsound = new HashSet<>();

    /**
     * The values of a mapping.
     *
     * @param prefix stands before the paths in messages
     * @param whole the place of the mapping, for keys that are missing
     */
    public Values(Map<String, Found> found, String prefix, Found whole, List<Problem> problems) {
        this.found = found;
        this.prefix = prefix;
        this.whole = whole;
        this.problems = problems;
    }

    /** The value of a key. Where it is wrong or missing there is a problem more, and a stand-in goes on in its place. */
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
    boolean present(Key.Group group) {
        Found given = found.get(group.path());
        return given != null && !Kind.isWord(given.node(), "none");
    }

    /** Whether no problem was found with these keys so far. */
    boolean sound(Key... keys) {
        for (Key key : keys) {
            if (unsound.contains(key.path())) {
                return false;
            }
        }
        return true;
    }

    /** A key has a value that does not go with others. */
    public void reject(Key key, String foundText, String expected) {
        unsound.add(key.path());
        problems.add(place(key).problem(prefix + key.path(), foundText, expected));
    }

    /** The place of a key, else of the group it is in, else of the whole. */
    public Found place(Key key) {
        Found given = found.get(key.path());
        if (given == null) {
            given = found.get(key.parent());
        }
        return given == null ? whole : given;
    }

    /** The path of a key as messages say it. */
    String prefixed(Key key) {
        return prefix + key.path();
    }

    /** What was found, by path. */
    public Map<String, Found> found() {
        return found;
    }

    private void rejectMissing(Key.Value<?> key) {
        unsound.add(key.path());
        problems.add(
                place(key).problem(prefix + key.path(), "nothing", key.kind().expected()));
    }
}
