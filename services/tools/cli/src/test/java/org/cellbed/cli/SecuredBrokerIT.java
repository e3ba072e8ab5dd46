package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cellbed.launcher.broker.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A broker that talks TLS only, with a certificate of its own making, and only to who knows the password. */
class SecuredBrokerIT {
    private static final String STORE_PASSWORD = "of-the-store";
    private static final String PASSWORD = "of-the-user";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.own(SecuredBrokerIT::settings);

    private static Map<String, String> settings() throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                keys.toString());
        keytool("-exportcert", "-alias", "broker", "-keystore", keys.toString(), "-file", path("broker.cer"));
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "broker",
                "-file",
                path("broker.cer"),
                "-keystore",
                path("trust.p12"));
        String login =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\" password=\""
                        + PASSWORD + "\" user_broker=\"" + PASSWORD + "\" user_cellbed=\"" + PASSWORD + "\";";
        return Map.of(
                "listener.security.protocol.map",
                "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.clients.plain.sasl.jaas.config",
                login,
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                keys.toString(),
                "ssl.keystore.password",
                STORE_PASSWORD,
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                path("trust.p12"),
                "ssl.truststore.password",
                STORE_PASSWORD);
    }

    @Test
    void aClientWithCertificateAndPasswordRunsOnIt() throws IOException {
        CommandRun run = run("good", client(PASSWORD, path("trust.p12")));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("tasks      60 generated = ");
    }

    @Test
    void aWrongPasswordIsToldInOneLine() throws IOException {
        assertRefused(run("wrong", client("another", path("trust.p12"))), "SaslAuthenticationException");
    }

    @Test
    void aTrustStoreThatIsMissingIsToldInOneLine() throws IOException {
        assertRefused(run("missing", client(PASSWORD, path("nowhere.p12"))), "nowhere.p12");
    }

    @Test
    void anUntrustedCertificateIsReported() throws IOException {
        String untrusting = client(PASSWORD, path("trust.p12"))
                .lines()
                .filter(line -> !line.startsWith("ssl."))
                .reduce("", (text, line) -> text + line + "\n");
        assertRefused(run("untrusting", untrusting), "SslAuthenticationException");
    }

    @Test
    void aPlainTextClientGivesUpInTime() throws IOException {
        assertRefused(run("plain", ""), "TimeoutException");
    }

    private static void assertRefused(CommandRun run, String reason) {
        assertThat(run.exitCode()).isEqualTo(Cellbed.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .startsWith("cellbed: --bootstrap " + BROKER.bootstrap() + ": found no broker at ")
                .contains(reason);
    }

    /** No broker keeps anybody waiting. */
    private static CommandRun run(String name, String settings) throws IOException {
        Path config = Files.writeString(folder.resolve(name + ".properties"), settings);
        long startedNanos = System.nanoTime();
        CommandRun run = CommandRun.of(
                "run",
                "small",
                "--slots",
                "20",
                "--devices-per-process",
                "3",
                "--bootstrap",
                BROKER.bootstrap(),
                "--kafka-config",
                config.toString(),
                "--out",
                path(name));
        if (run.exitCode() != 0) {
            assertThat(Duration.ofNanos(System.nanoTime() - startedNanos)).isLessThan(PATIENCE);
            assertThat(folder.resolve(name)).doesNotExist();
        }
        return run;
    }

    private static String client(String password, String trustStore) {
        return """
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \\
                  username="cellbed" password="%s";
                ssl.truststore.type=PKCS12
                ssl.truststore.location=%s
                ssl.truststore.password=%s
                """.formatted(password, trustStore, STORE_PASSWORD);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(keytool.exitValue())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }
}
