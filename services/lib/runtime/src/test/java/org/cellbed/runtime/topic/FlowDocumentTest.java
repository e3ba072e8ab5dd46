package org.cellbed.runtime.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FlowDocumentTest {
    private static final Path FILE = Path.of("../../../docs/flow.md");

    @Test
    void theDocumentOfTheTopicsSaysWhatTheRegistrySays() throws IOException {
        if (Boolean.getBoolean("docs.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, FlowDocument.text());
        }
        assertThat(FILE)
                .as("docs/flow.md; to write it again: %s", FlowDocument.COMMAND)
                .hasContent(FlowDocument.text());
    }
}
