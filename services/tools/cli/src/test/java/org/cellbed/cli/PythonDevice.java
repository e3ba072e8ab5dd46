package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The example of docs/other-languages.md, set up and run as that page says. */
record PythonDevice(Process process, Path output) implements AutoCloseable {
    private static final Path REPOSITORY = Path.of("../../..").toAbsolutePath().normalize();
    private static final Path EXAMPLE = REPOSITORY.resolve("docs/examples/python");
    private static final Path SET_UP = Path.of("target/python").toAbsolutePath();
    private static final Path PYTHON = SET_UP.resolve("venv/bin/python");
    private static final Pattern INDEX = Pattern.compile("device (\\d+) of run ");

    /** Skips the test, and says why, where there is no Python or no registry to install its packages from. */
    static void setUp() throws IOException, InterruptedException {
        Files.createDirectories(SET_UP.resolve("contract"));
        assumeTrue(succeeds("python3", "--version"), "python3 is not installed");
        assumeTrue(succeeds("python3", "-m", "venv", SET_UP.resolve("venv").toString()), "python3 has no venv");
        assumeTrue(
                succeeds(
                        PYTHON.toString(),
                        "-m",
                        "pip",
                        "install",
                        "--retries",
                        "1",
                        "-r",
                        EXAMPLE.resolve("requirements.txt").toString()),
                "pip cannot install requirements.txt: see " + SET_UP.resolve("setup.txt"));
        List<String> compile = new ArrayList<>(List.of(
                PYTHON.toString(),
                "-m",
                "grpc_tools.protoc",
                "-I" + REPOSITORY.resolve("proto"),
                "--python_out=" + SET_UP.resolve("contract")));
        try (Stream<Path> contract = Files.list(REPOSITORY.resolve("proto/cellbed/v1"))) {
            contract.map(Path::toString).forEach(compile::add);
        }
        assertThat(succeeds(compile.toArray(String[]::new)))
                .as("see %s", SET_UP.resolve("setup.txt"))
                .isTrue();
    }

    /** A device with the policy of the example, that is there before any process which is started after this. */
    static PythonDevice start(String bootstrap, Path output) throws IOException {
        return start(bootstrap, output, "choose");
    }

    /**
     * A device with a policy of its own.
     *
     * @param policy an expression in Python
     */
    static PythonDevice start(String bootstrap, Path output, String policy) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                PYTHON.toString(),
                "-c",
                "import device; choose = device.choose; device.main(" + policy + ")",
                "--bootstrap",
                bootstrap);
        builder.environment().put("PYTHONPATH", EXAMPLE + ":" + SET_UP.resolve("contract"));
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        PythonDevice started = new PythonDevice(builder.start(), output);
        await().atMost(1, TimeUnit.MINUTES).until(() -> Files.readString(output).contains("looks for a run"));
        return started;
    }

    /** The index that it was given last; waits until it has one. */
    int index() {
        return await().atMost(4, TimeUnit.MINUTES)
                .until(
                        () -> INDEX.matcher(Files.readString(output))
                                .results()
                                .mapToInt(match -> Integer.parseInt(match.group(1)))
                                .reduce(0, (before, last) -> last),
                        index -> index > 0);
    }

    /** Its exit code, once it has ended by itself. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** As by {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(SET_UP.resolve("setup.txt").toFile());
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }
}
