package org.cellbed.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellbed.cli.HelpTexts;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile("\\./cellbed ([a-z]+)");
    private static final String README = Documents.text(Documents.ROOT.resolve("README.md"));

    @Test
    void namesCommandsThatExist() {
        Set<String> named = new TreeSet<>();
        Matcher command = COMMAND.matcher(README);
        while (command.find()) {
            named.add(command.group(1));
        }

        assertThat(named).isNotEmpty().isSubsetOf(HelpTexts.names());
    }

    @Test
    void namesEveryCommand() {
        assertThat(HelpTexts.names())
                .allSatisfy(name -> assertThat(README).containsPattern("`[^`]*\\b" + name + "\\b[^`]*`"));
    }
}
