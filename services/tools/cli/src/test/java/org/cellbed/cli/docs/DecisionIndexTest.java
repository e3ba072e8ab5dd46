package org.cellbed.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DecisionIndexTest {
    private static final Path FOLDER = Documents.ROOT.resolve("docs/adr");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| \\[[^\\]]+]\\(([^)]+)\\) \\| (.+\\.) \\|$");

    @Test
    void everyDecisionHasALineInTheIndexInOrder() {
        List<String> listed = new ArrayList<>();
        Matcher row = ROW.matcher(Documents.text(FOLDER.resolve("README.md")));
        while (row.find()) {
            assertThat(row.group(2)).startsWith(String.format("%04d-", Integer.parseInt(row.group(1))));
            listed.add(row.group(2));
        }

        assertThat(listed)
                .isNotEmpty()
                .isEqualTo(Documents.below(FOLDER, ".md").stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("README.md"))
                        .toList());
    }
}
