package org.cellbed.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleClassesTest {
    @TempDir
    private Path home;

    private String before;

    @BeforeEach
    void setHome() {
        before = System.getProperty(ModuleClasses.HOME, "");
        System.setProperty(ModuleClasses.HOME, home.toString());
    }

    @AfterEach
    void restoreHome() {
        System.setProperty(ModuleClasses.HOME, before);
    }

    @Test
    void moduleThatIsNotBuiltIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> ModuleClasses.of("device", List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("found no built device in " + home.resolve("services/device/target")
                        + ", expected classes/ and lib/*.jar: run ./cellbed, which builds what is missing");
    }

    @Test
    void classPathIsTheClassesTheirLibrariesAndTheJarsOfTheUser() throws IOException {
        Path target = home.resolve("services/device/target");
        Path classes = Files.createDirectories(target.resolve("classes"));
        Path lib = Files.createDirectories(target.resolve("lib"));
        Path runtime = Files.createFile(lib.resolve("runtime.jar"));
        Files.createFile(lib.resolve("model-tests.jar"));
        Path user = home.resolve("mine.jar");

        ModuleClasses device = ModuleClasses.of("device", List.of(user));

        assertThat(device.classPath()).containsExactly(classes, runtime, user);
        assertThat(device.options()).startsWith("-cp").hasSize(2);
    }
}
