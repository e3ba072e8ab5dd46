package org.cellbed.model.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.policy.HandWorked;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.policy.builtin.LocalPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCatalogTest {
    @TempDir
    private Path jar;

    @Test
    void knowsAllPoliciesThatComeWithCellbed() {
        assertThat(PolicyCatalog.builtIn().names())
                .containsExactly(
                        "dqn-tolb",
                        "dtoma",
                        "dtomalb",
                        "dtomalb-expected",
                        "ecs1",
                        "idql-tolb",
                        "jsq",
                        "local",
                        "lyap",
                        "mappo",
                        "mappo-sequential",
                        "oracle",
                        "ppo-dispatch",
                        "proportional",
                        "random",
                        "round-robin",
                        "selfish",
                        "softmin",
                        "vls",
                        "vlyap");
    }

    @Test
    void everyPolicySaysWhatItDoesInOneSentence() {
        assertThat(PolicyCatalog.builtIn().providers())
                .allSatisfy(
                        provider -> assertThat(provider.summary()).endsWith(".").hasSizeLessThan(90));
    }

    @Test
    void anUnknownNameIsRefusedWithASuggestionAndTheKnownNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyCatalog.builtIn().create("orcale", HandWorked.CELL))
                .withMessageStartingWith(
                        "unknown policy 'orcale', did you mean 'oracle'? (known: dqn-tolb, dtoma, dtomalb,");
    }

    @Test
    void findsThePoliciesOfUsersJars() throws IOException {
        try (var loader = announcing(Mine.class)) {
            var catalog = PolicyCatalog.of(loader);

            assertThat(catalog.names()).contains("mine", "vls");
            assertThat(catalog.create("mine", HandWorked.CELL)).isInstanceOf(LocalPolicy.class);
        }
    }

    @Test
    void aNameThatIsThereTwiceIsRefused() throws IOException {
        try (var loader = announcing(SecondOracle.class)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PolicyCatalog.of(loader))
                    .withMessage("policy 'oracle' is defined twice: by Cellbed itself and by "
                            + SecondOracle.class.getName());
        }
    }

    @Test
    void aNameThatCannotBeTypedIsRefused() throws IOException {
        try (var loader = announcing(Misnamed.class)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PolicyCatalog.of(loader))
                    .withMessageContaining("found 'My Policy' of " + Misnamed.class.getName());
        }
    }

    private URLClassLoader announcing(Class<? extends PolicyProvider> provider) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(PolicyProvider.class.getName()), provider.getName());
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
    }

    /** A user's policy. */
    public static class Mine implements PolicyProvider {
        @Override
        public String name() {
            return "mine";
        }

        @Override
        public String summary() {
            return "Does nothing new.";
        }

        @Override
        public Policy create(CellConstants cell) {
            return new LocalPolicy();
        }
    }

    /** A user's policy that takes a name that is taken. */
    public static final class SecondOracle extends Mine {
        @Override
        public String name() {
            return "oracle";
        }
    }

    /** A user's policy with a name that is none. */
    public static final class Misnamed extends Mine {
        @Override
        public String name() {
            return "My Policy";
        }
    }
}
