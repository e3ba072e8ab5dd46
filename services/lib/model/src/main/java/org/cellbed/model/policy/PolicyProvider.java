package org.cellbed.model.policy;

import org.cellbed.model.cell.CellConstants;

/**
 * Creates a policy under a name. {@link java.util.ServiceLoader} finds the providers on the class path, so that a jar
 * with a policy of one's own only has to be named on the command line.
 */
public interface PolicyProvider {
    /** Returns the policy's name: lower-case letters, digits and hyphens. */
    String name();

    /** Returns one sentence that describes the policy to users. */
    String summary();

    /** Whether the policy is a {@link LearnedPolicy}, which decides well only with the weights of a learner. */
    default boolean learned() {
        return false;
    }

    /** Creates a policy for a cell. */
    Policy create(CellConstants cell);
}
