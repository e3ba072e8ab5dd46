package org.cellbed.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.cellbed.launcher.doctor.Finding.Level;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.runtime.kafka.BrokerProbe;
import org.cellbed.runtime.kafka.DeploymentWatch;
import org.cellbed.scenario.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final long MIB = 1L << 20;

    private final Needs paper =
            Needs.of(new ScenarioFile(new HashSet<>(PolicyCatalog.builtIn().names()))
                    .readBuiltIn("paper", List.of())
                    .scenario());

    @Test
    void needsFollowFromTheScenario() {
        assertThat(paper).isEqualTo(new Needs(16, (16 * 110 + 450 + 250) * MIB));
        assertThat(HostChecks.memory(OptionalLong.of(paper.memoryBytes()), paper)
                        .level())
                .isEqualTo(Level.OK);
        assertThat(HostChecks.memory(OptionalLong.of(paper.memoryBytes() - 1), paper)
                        .line())
                .isEqualTo("bad   memory      2459 MiB available, 2460 MiB needed by 16 processes and a broker:"
                        + " close other programs, or share processes by --devices-per-process");
        assertThat(HostChecks.memory(OptionalLong.empty(), paper).level()).isEqualTo(Level.WARN);
        assertThat(HostChecks.cores(1, paper).level()).isEqualTo(Level.WARN);
        assertThat(HostChecks.cores(2, paper).level()).isEqualTo(Level.OK);
        assertThat(HostChecks.java(16).level()).isEqualTo(Level.BAD);
        assertThat(HostChecks.java(17).level()).isEqualTo(Level.OK);
    }

    @Test
    void aFolderHasToBeWritableAndItsDiskToHaveRoom(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(HostChecks.folder(folder.resolve("a/b")).level()).isNotEqualTo(Level.BAD);
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(HostChecks.folder(file.resolve("a")).level()).isEqualTo(Level.BAD);
        assertThat(HostChecks.disk(folder, 63).level()).isEqualTo(Level.BAD);
        assertThat(HostChecks.disk(folder, 64).level()).isEqualTo(Level.WARN);
        assertThat(HostChecks.disk(folder, 1024).level()).isEqualTo(Level.OK);
    }

    @Test
    void aProgramIsLookedForInThePath(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("docker"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(HostChecks.program("docker", "/nowhere:" + folder, "x"))
                .isEqualTo(Finding.ok("docker", program.toString()));
        assertThat(HostChecks.program("docker", "/nowhere", "x").level()).isEqualTo(Level.WARN);
    }

    @Test
    void timersThatAreLateByMoreThanAnOverrunAreBad() {
        assertThat(TimerCheck.judge(late(0.0005, 0.0019), 30).line())
                .isEqualTo(
                        "ok    clock       resolution 30 ns; timers late by p50 0.500 ms, p99 1.900 ms, at most 1.900 ms");
        assertThat(TimerCheck.judge(late(0.0005, 0.0021), 30).level()).isEqualTo(Level.WARN);
        assertThat(TimerCheck.judge(late(0.0005, 0.0101), 30).level()).isEqualTo(Level.BAD);
        assertThat(TimerCheck.measure(0.05).found()).startsWith("resolution ");
        assertThat(HostChecks.loopback().level()).isEqualTo(Level.OK);
    }

    @Test
    void theClocksOfHostsAreJudgedByTheReportThatTookLeast() {
        List<DeploymentWatch.Heard> reports = List.of(
                heard("near", 100.000, 100_002),
                heard("near", 101.000, 101_300),
                heard("far", 100.012, 100_001),
                heard("mute", Double.NaN, 100_000));

        List<Finding> findings = BrokerChecks.hosts(reports, 0.001);

        assertThat(findings)
                .extracting(Finding::line)
                .containsExactly(
                        "warn  clocks      clock of far is +10.0 ms against this host's: delays between them are off by that;"
                                + " synchronise them by NTP",
                        "ok    clocks      clock of near is -3.0 ms against this host's");
    }

    @Test
    void aRoundTripIsToldByItsQuantiles() {
        double[] trips = DoubleStream.iterate(0.001, seconds -> seconds + 0.001)
                .limit(101)
                .toArray();

        List<Finding> findings = BrokerChecks.judge("b:9092", new BrokerProbe.Measured(3, 29, trips, -0.02));

        assertThat(new BrokerProbe.Measured(3, 29, trips, 0.0).roundTripSeconds(0.99))
                .isCloseTo(0.1, within(1e-9));
        assertThat(findings).extracting(Finding::level).containsExactly(Level.OK, Level.WARN, Level.BAD);
        assertThat(findings.get(0).found())
                .isEqualTo("b:9092 lets clients create topics; 3 in its cluster, metadata.version level 29");
        assertThat(findings.get(1).found()).isEqualTo("p50 51.00 ms, p99 100.00 ms from sending to reading");
    }

    /** One in twenty is late by the second of them. */
    private static double[] late(double mostSeconds, double someSeconds) {
        double[] late = new double[100];
        Arrays.fill(late, mostSeconds);
        Arrays.fill(late, 95, 100, someSeconds);
        return late;
    }

    private static DeploymentWatch.Heard heard(String host, double sentUtcSeconds, long writtenMillis) {
        return new DeploymentWatch.Heard(
                "run",
                new ProcessReported(
                        new ProcessReported.Identity("device", "d", List.of("d"), List.of(1), 1, 1, host, ""),
                        false,
                        0,
                        0,
                        0,
                        0.0,
                        0,
                        0,
                        sentUtcSeconds,
                        0,
                        List.of()),
                writtenMillis);
    }
}
