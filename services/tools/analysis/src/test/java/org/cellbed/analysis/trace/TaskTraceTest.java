package org.cellbed.analysis.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellbed.analysis.audit.TinyRun;
import org.cellbed.rundir.RunReadException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTraceTest {
    @TempDir
    Path run;

    @BeforeEach
    void writeRun() throws IOException {
        TinyRun.writeTo(run);
    }

    @Test
    void tellsWhatHappenedToATaskThatWaitsForAServerThatIsDown() throws IOException {
        assertThat(TaskTrace.of(run, "1-1").text()).isEqualTo("""
                        task 1-1 of cell 1: done
                              1.000000 s  generated   device 1: 1000 bits, 1000000000 cycles, channel gain 1.000e-09
                              1.000000 s  broadcast   ld_1 0.000000 s, ld_2 3.000000 s (down), ld_3 absent
                              1.000000 s  decided     server 2; devices sharing the band: 2
                              1.250000 s  uploaded    0.250000 s from the device to server 1
                              1.375000 s  forwarded   0.125000 s from server 1 to server 2
                              1.375000 s  arrived     at server 2, no task ahead
                              2.500000 s  computed    after 0.625000 s of waiting, 0.625000 s of it while the server was down, in 0.500000 s
                              2.500000 s  returned    to the device in 0.000000 s; delay 1.500000 s in all
                        """);
    }

    @Test
    void namesWhoWasAheadInTheQueue() throws IOException {
        assertThat(TaskTrace.of(run, "2-2").ahead()).containsExactly("2-1");
    }

    @Test
    void tellsWhyATaskIsLost() throws IOException {
        TaskTrace trace = TaskTrace.of(run, "2-3");

        assertThat(trace.cause()).isEqualTo("device-gone");
        assertThat(trace.text()).contains("2.625000 s  arrived").endsWith("3.000000 s  lost        device-gone\n");
    }

    @Test
    void anUploadEndsWithServer1AlsoWhereTheDeviceLeftFirst() throws IOException {
        Path events = run.resolve("events.csv");
        Files.writeString(
                events,
                Files.readString(events)
                        .replace("2.0,outage-ended", "2.0,detached,server-1,\n2.0,outage-ended")
                        .replace("3.0,lost,task-2-3,device-gone", "2.0,lost,task-1-3,device-gone"));
        Path tasks = run.resolve("tasks.csv");
        Files.writeString(tasks, Files.readString(tasks).replace("0.5,0.0,0.0,0.5,0.0,1.0,done", "1.5,0.0,,,,,lost"));

        assertThat(TaskTrace.of(run, "1-3").text())
                .contains("uploading   to server 1 would have taken 1.500000 s\n")
                .doesNotContain("arrived");
    }

    @Test
    void tellsWhenADeadlineWasOverAndWhenTheWorkWasDone() throws IOException {
        assertThat(TaskTrace.of(run, "1-2").text())
                .contains("6.000000 s  timed out   its deadline of 5.000000 s expired")
                .contains("7.000000 s  computed    on the device in 6.000000 s");
    }

    @Test
    void aTaskThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TaskTrace.of(run, "9-1"))
                .isInstanceOf(RunReadException.class)
                .hasMessageContaining("tasks.csv: found no task 9-1");
        assertThatThrownBy(() -> TaskTrace.of(run, "2:0-1")).hasMessageContaining("found no cell 2");
    }

    @Test
    void isWrittenAsJson() throws IOException {
        JsonNode json = new ObjectMapper().valueToTree(TaskTrace.of(run, "0-2"));

        assertThat(json.at("/steps/0/at_s").doubleValue()).isZero();
        assertThat(json.path("cause").isNull()).isTrue();
    }
}
