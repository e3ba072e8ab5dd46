package org.cellbed.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture of the modules in CONTRIBUTING.md, against their build files. */
class ModulesPictureTest {
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.+)</artifactId>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final String PICTURE = "```mermaid\ngraph TD\n";

    @Test
    void showsEachModuleAndEachArrowThatDoesNotFollowFromOthers() {
        Map<String, Set<String>> needs = new TreeMap<>();
        MODULE.matcher(Documents.text(Documents.ROOT.resolve("pom.xml")))
                .results()
                .map(module -> Documents.text(Documents.ROOT.resolve(Path.of(module.group(1), "pom.xml"))))
                .forEach(pom -> needs.put(artifact(PARENT.matcher(pom).replaceFirst("")), needs(pom)));
        Set<String> expected = new TreeSet<>();
        needs.forEach((module, direct) -> direct.stream()
                .filter(needed -> direct.stream().noneMatch(other -> reaches(needs, other, needed)))
                .forEach(needed -> expected.add(module + " --> " + needed)));

        String contributing = Documents.text(Documents.ROOT.resolve("CONTRIBUTING.md"));
        int begin = contributing.indexOf(PICTURE) + PICTURE.length();
        Set<String> arrows = new TreeSet<>();
        Set<String> nodes = new TreeSet<>();
        contributing
                .substring(begin, contributing.indexOf("```", begin))
                .lines()
                .forEach(line -> {
                    String[] chain = line.strip().split(" --> ", -1);
                    nodes.addAll(Set.of(chain));
                    for (int k = 1; k < chain.length; k++) {
                        arrows.add(chain[k - 1] + " --> " + chain[k]);
                    }
                });
        assertThat(arrows).isEqualTo(expected);
        assertThat(nodes).isEqualTo(needs.keySet());
    }

    /** Whether a module needs another, by way of others or directly. */
    private static boolean reaches(Map<String, Set<String>> needs, String from, String to) {
        return needs.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(to) || reaches(needs, next, to));
    }

    private static Set<String> needs(String pom) {
        return DEPENDENCY
                .matcher(pom)
                .results()
                .map(dependency -> dependency.group(1))
                .filter(text ->
                        text.contains("<groupId>org.cellbed</groupId>") && !text.contains("<scope>test</scope>"))
                .map(ModulesPictureTest::artifact)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String artifact(String text) {
        return ARTIFACT.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow();
    }
}
