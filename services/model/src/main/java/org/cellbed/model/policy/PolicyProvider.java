package org.cellbed.model.policy;

import org.cellbed.model.cell.CellConstants;

/**
 * Makes a policy known by name. Providers on the class path are found by {@link java.util.ServiceLoader}, so that a jar
 * with a policy of one's own needs only to be named to the command.
 */
public interface PolicyProvider {
    /** The name it is chosen by: lower case letters, digits and hyphens. */
    String name();

    /** One sentence for people. */
    String summary();

    /** Whether what it makes is a {@link LearnedPolicy}, which decides well only with the weights of a learner. */
    default boolean learned() {
        return false;
    }

    /** A policy for a cell. */
    Policy create(CellConstants cell);
}
