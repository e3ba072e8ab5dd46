package org.cellbed.runtime.wire;

import org.cellbed.model.role.Role;

/** A role on a wire, with the name its process would go by. Compared by identity. */
public final class Endpoint {
    private final String instance;
    private final Role role;

    /** A role that is not on a wire yet. */
    public Endpoint(String instance, Role role) {
        this.instance = instance;
        this.role = role;
    }

    /** The name its process would go by. */
    public String instance() {
        return instance;
    }

    /** The state machine. */
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return instance;
    }
}
