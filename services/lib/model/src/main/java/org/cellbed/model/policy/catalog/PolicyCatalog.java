package org.cellbed.model.policy.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.text.Suggestion;

/** All policies that have a name: the built-in ones and those of users' jars. Immutable and thread-safe. */
public final class PolicyCatalog {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final Map<String, PolicyProvider> byName;

    private PolicyCatalog(Collection<PolicyProvider> providers) {
        Map<String, PolicyProvider> known = new TreeMap<>();
        for (PolicyProvider provider : providers) {
            add(known, provider);
        }
        this.byName = Collections.unmodifiableMap(known);
    }

    /** Returns the policies that come with Cellbed. */
    public static PolicyCatalog builtIn() {
        return new PolicyCatalog(BuiltInPolicies.all());
    }

    /**
     * Returns the policies that come with Cellbed and those that {@link ServiceLoader} finds.
     *
     * @param loader sees the jars with users' policies
     * @throws IllegalArgumentException if two have the same name, or a name is malformed
     * @throws java.util.ServiceConfigurationError if a declared provider cannot be instantiated
     */
    public static PolicyCatalog of(ClassLoader loader) {
        List<PolicyProvider> providers = new ArrayList<>(BuiltInPolicies.all());
        ServiceLoader.load(PolicyProvider.class, loader).forEach(providers::add);
        return new PolicyCatalog(providers);
    }

    /** Returns all providers in the order of their names. */
    public List<PolicyProvider> providers() {
        return List.copyOf(byName.values());
    }

    /** Returns all names in alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * Returns the provider of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known names and the likely intended
     *     one
     */
    public PolicyProvider provider(String name) {
        PolicyProvider provider = byName.get(name);
        if (provider == null) {
            String meant = Suggestion.nearest(name, byName.keySet())
                    .map(near -> ", did you mean '" + near + "'?")
                    .orElse("");
            throw new IllegalArgumentException(
                    "unknown policy '" + name + "'" + meant + " (known: " + String.join(", ", byName.keySet()) + ")");
        }
        return provider;
    }

    /** Creates the named policy for a cell; throws like {@link #provider} if the name is unknown. */
    public Policy create(String name, CellConstants cell) {
        return provider(name).create(cell);
    }

    private static void add(Map<String, PolicyProvider> known, PolicyProvider provider) {
        String name = provider.name();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a policy's name is made of a-z, 0-9 and hyphens, found '" + name
                    + "' of " + provider.getClass().getName());
        }
        PolicyProvider other = known.putIfAbsent(name, provider);
        if (other != null) {
            throw new IllegalArgumentException(
                    "policy '" + name + "' is defined twice: by " + origin(other) + " and by " + origin(provider));
        }
    }

    private static String origin(PolicyProvider provider) {
        boolean builtIn = provider.getClass().getNestHost() == BuiltInPolicies.class;
        return builtIn ? "Cellbed itself" : provider.getClass().getName();
    }
}
