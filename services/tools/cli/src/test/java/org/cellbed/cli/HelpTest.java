package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

class HelpTest {
    static Stream<Map.Entry<String, CommandLine>> commands() {
        return Cellbed.commandLine().getSubcommands().entrySet().stream();
    }

    /** It is a format, in which a % has to be written twice. */
    @ParameterizedTest
    @MethodSource("commands")
    void descriptionCanBeFormatted(Map.Entry<String, CommandLine> command) {
        UsageMessageSpec help = command.getValue().getCommandSpec().usageMessage();

        assertThat(help.description()).isNotEmpty();
        for (String line : help.description()) {
            assertThatCode(() -> String.format(line)).as(line).doesNotThrowAnyException();
        }
    }
}
