package org.cellbed.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The class paths of the processes, as the build has left them. */
class ModuleClassesIT {
    @Test
    void deviceHasNoLearnerNoKotlinAndNoCommandLineOnItsClassPath() throws IOException {
        assertThat(names("device"))
                .anyMatch(name -> name.startsWith("kafka-clients-"))
                .noneMatch(
                        name -> name.matches("(deeplearning4j|nd4j|javacpp|openblas|kotlin|picocli|learner|cli)-.*"));
    }

    @Test
    void ofTheRolesTheLearnerAloneHasDl4jOnItsClassPath() throws IOException {
        assertThat(names("learner")).anyMatch(name -> name.startsWith("deeplearning4j-"));
        for (String module : List.of("device", "enodeb", "edge-server", "broker")) {
            assertThat(names(module)).as(module).noneMatch(name -> name.matches("(deeplearning4j|nd4j)-.*"));
        }
    }

    private static List<String> names(String module) throws IOException {
        return ModuleClasses.of(module, List.of()).classPath().stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }
}
