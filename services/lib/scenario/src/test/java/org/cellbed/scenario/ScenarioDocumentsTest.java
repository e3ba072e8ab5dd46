package org.cellbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed documents are those that the table of keys makes; with -Dcellbed.regenerate=true they are written. */
class ScenarioDocumentsTest {
    private static final Path DOCS = Path.of("..", "..", "..", "docs");

    @Test
    void theSchemaIsThatOfTheTableOfKeys() throws IOException {
        assertSame("scenario.schema.json", ScenarioSchema.json());
    }

    @Test
    void theReferenceIsThatOfTheTableOfKeys() throws IOException {
        assertSame("scenarios.md", ScenarioReference.markdown());
    }

    private static void assertSame(String name, String generated) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("cellbed.regenerate")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as("regenerate it with: mvn -pl services/lib/scenario -am test -Dcellbed.regenerate=true")
                .content()
                .isEqualTo(generated);
    }
}
