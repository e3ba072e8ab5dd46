package org.cellbed.simulator.wire;

import java.util.function.Function;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.jspecify.annotations.Nullable;

/** A role on a wire, with the name of its process. Compared by identity. Not thread-safe. */
public final class Endpoint {
    private final String instance;
    private final Role role;
    private @Nullable Outbox outbox;

    /** Creates an endpoint that is not on a wire yet. */
    public Endpoint(String instance, Role role) {
        this.instance = instance;
        this.role = role;
    }

    /** Returns the name of its process. */
    public String instance() {
        return instance;
    }

    /** Returns the role. */
    public Role role() {
        return role;
    }

    /** Returns its outbox, which the maker creates at the first call. */
    Outbox outbox(Function<Endpoint, Outbox> maker) {
        Outbox known = outbox;
        if (known == null) {
            known = maker.apply(this);
            outbox = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return instance;
    }
}
