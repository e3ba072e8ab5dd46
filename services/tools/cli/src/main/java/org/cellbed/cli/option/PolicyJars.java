package org.cellbed.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.scenario.UserPolicies;
import picocli.CommandLine.Option;

/** The option that adds the user's policies. */
public final class PolicyJars {
    @Option(
            names = "--policy-jar",
            paramLabel = "FILE",
            description = "A jar with your own policies. May be repeated. See docs/policies.md.")
    private List<Path> jars = new ArrayList<>();

    /** Returns the built-in policies and those in the given jars. */
    public PolicyCatalog policies() {
        return policies(jars);
    }

    /** Returns the built-in policies and those in other jars, in place of the given ones. */
    public static PolicyCatalog policies(List<Path> others) {
        try {
            return UserPolicies.catalog(others);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--policy-jar " + e.getMessage());
        }
    }

    public List<Path> files() {
        return List.copyOf(jars);
    }
}
