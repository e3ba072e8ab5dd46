package org.cellbed.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellbed.proto.v1.LinkProto;
import org.junit.jupiter.api.Test;

/**
 * The check of the contract of version 1 against its snapshot under version control.
 *
 * <p>After an addition write a new snapshot and commit it with the addition:
 *
 * <pre>mvn test -pl proto -Dcontract.update=true</pre>
 *
 * <p>This also fails, and writes nothing, if the contract is broken.
 */
class ContractTest {
    private static final Path SNAPSHOT = Path.of("src/test/resources/cellbed-v1.txt");

    private final Contract contract = Contract.of(List.of(LinkProto.getDescriptor()));

    @Test
    void nothingBreaksWhatWasPromisedAndEveryAdditionIsPromisedToo() throws IOException {
        boolean update = Boolean.getBoolean("contract.update");
        List<String> promised = update && Files.notExists(SNAPSHOT) ? List.of() : Files.readAllLines(SNAPSHOT);

        assertThat(Compatibility.breaks(Contract.parse(promised), contract)).isEmpty();

        if (update) {
            Files.writeString(SNAPSHOT, contract.text());
        }
        assertThat(SNAPSHOT)
                .as("snapshot of the contract; to write additions to it: mvn test -pl proto -Dcontract.update=true")
                .hasContent(contract.text());
    }

    @Test
    void everyFileOfTheContractIsReachedFromItsLinks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cellbed/v1"))) {
            Set<String> written = files.map(file -> "cellbed/v1/" + file.getFileName())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(reached(LinkProto.getDescriptor())).isEqualTo(written);
        }
    }

    private static Set<String> reached(FileDescriptor file) {
        Set<String> names = new TreeSet<>(Set.of(file.getName()));
        file.getDependencies().forEach(dependency -> names.addAll(reached(dependency)));
        return names;
    }
}
