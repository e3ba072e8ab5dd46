package org.cellbed.learner.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BlasKernelsTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void kernelsInUseHaveTheNameOfAProcessor() {
        assertThat(BlasKernels.name()).matches("[A-Z0-9_]+");
    }
}
