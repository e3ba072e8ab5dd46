package org.cellbed.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsDocumentTest {
    private static final Path FILE = Path.of("../../../docs/metrics.md");

    @Test
    void theDocumentOfTheMetricsSaysWhatTheListSays() throws IOException {
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(FILE, MetricsDocument.text());
        }
        assertThat(FILE)
                .as("docs/metrics.md; to write it again: %s", MetricsDocument.COMMAND)
                .hasContent(MetricsDocument.text());
    }
}
