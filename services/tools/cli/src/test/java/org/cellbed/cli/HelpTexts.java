package org.cellbed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What each command prints as its help. */
public final class HelpTexts {
    /** The help of a command, as it is printed. */
    public record Help(String command, String text) {
        @Override
        public String toString() {
            return command;
        }
    }

    private HelpTexts() {}

    /** Returns the names of all commands. */
    public static Set<String> names() {
        return Cellbed.commandLine().getSubcommands().keySet();
    }

    public static Stream<Help> all() {
        List<Help> all = new ArrayList<>();
        add(Cellbed.commandLine(), all);
        return all.stream();
    }

    private static void add(CommandLine command, List<Help> all) {
        all.add(new Help(command.getCommandSpec().qualifiedName(), command.getUsageMessage()));
        command.getSubcommands().values().forEach(each -> add(each, all));
    }
}
