package org.cellbed.cli.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled tests of every module that has been built before this one, and of this one. */
final class TestClasses implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
        try (Stream<Path> folders = Files.find(
                repository(),
                5,
                (path, attributes) -> attributes.isDirectory() && path.endsWith("target/test-classes"))) {
            return folders.map(Location::of).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("CONTRIBUTING.md")))
                .findFirst()
                .orElseThrow();
    }
}
