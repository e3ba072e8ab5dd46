package org.cellbed.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellbed.cli.HelpTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Few wordings, each of which made readers start a sentence again. What is better stands beside each. */
class PlainWordsTest {
    private static final Map<Pattern, String> BANNED = Map.ofEntries(
            banned("whoever", "name the process, the user or the file"),
            banned("those (who|whom|whose)", "name them: devices, members, observers"),
            banned("one that (was|is|goes|comes|has)", "repeat the noun"),
            banned("(goes|go|going) on where", "resumes"),
            banned("(is|are|was|were|be) started again", "restarted"),
            banned("(falls?|fell|fallen) silent", "its lease expires"),
            banned("broken off", "aborted"),
            banned("(has|takes|took|have) its place taken", "superseded"),
            banned("again and again", "repeatedly, keeps"),
            banned("cannot be had", "is not available"));

    private static final int CONTEXT = 40;

    private static final List<String> DOCUMENTS =
            List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "docker-compose.yml", ".env");

    /** Packages, with those below them, and classes whose sources are still to be reworded. */
    private static final List<String> NOT_YET = List.of();

    static Stream<Path> documents() {
        return DOCUMENTS.stream().map(Documents.ROOT::resolve);
    }

    static Stream<Path> sources() {
        return Documents.below(Documents.ROOT.resolve("services"), ".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .filter(file -> NOT_YET.stream().noneMatch(name -> isOf(file, name)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsPlain(Path document) {
        assertThat(found(Documents.text(document))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.cellbed.cli.HelpTexts#all")
    void helpIsPlain(HelpTexts.Help help) {
        assertThat(found(help.text())).isEmpty();
    }

    @Test
    void messagesAndJavadocArePlain() {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        sources().forEach(file -> {
            List<String> found = found(Documents.text(file));
            if (!found.isEmpty()) {
                problems.put(Documents.ROOT.relativize(file).toString(), found);
            }
        });

        assertThat(sources()).isNotEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a killed process is started again     | is started again
                    /** Those\\n     * who fell silent. */ | those who
                    "it is broken "\\n    + "off"           | broken off
                    # the learner goes\\n# on where it was | goes on where
                    """)
    void findsAWordingAcrossTheEndOfALine(String text, String wording) {
        assertThat(found(text.replace("\\n", "\n"))).anyMatch(problem -> problem.startsWith(wording + ":"));
    }

    private static Map.Entry<Pattern, String> banned(String wording, String better) {
        return Map.entry(Pattern.compile("\\b" + wording + "\\b", Pattern.CASE_INSENSITIVE), better);
    }

    /** Returns what is banned in a text, lines of comments and pieces of strings joined. */
    private static List<String> found(String text) {
        String flowing = text.replaceAll("\\s*\\n\\s*(/?\\*+|//|#|>)?\\s*", " ").replaceAll("\"\\s*\\+\\s*\"", "");
        List<String> found = new ArrayList<>();
        BANNED.forEach((pattern, better) -> {
            Matcher matcher = pattern.matcher(flowing);
            while (matcher.find()) {
                String around = flowing.substring(
                        Math.max(0, matcher.start() - CONTEXT), Math.min(flowing.length(), matcher.end() + CONTEXT));
                found.add(matcher.group().toLowerCase(Locale.ROOT) + ": " + better + ", in \"" + around + "\"");
            }
        });
        return found;
    }

    private static boolean isOf(Path file, String name) {
        String start = "/src/main/java/" + name.replace('.', '/');
        return file.toString().contains(start + "/") || file.toString().endsWith(start + ".java");
    }
}
