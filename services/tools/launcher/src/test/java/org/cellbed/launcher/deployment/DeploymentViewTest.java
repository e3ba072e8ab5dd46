package org.cellbed.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.runtime.kafka.DeploymentWatch;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.ScenarioWriter;
import org.junit.jupiter.api.Test;

/** The scenario small: three devices, two servers. */
class DeploymentViewTest {
    private final List<DeploymentWatch.Heard> heard = new ArrayList<>();

    @Test
    void anExpectedMemberWithoutAReportIsMissing() {
        hear("run", "enodeb", "eNodeB", false, "enodeb");
        hear("run", "recorder", "recorder", false, "recorder");
        hear("run", "device-1-to-2", "device", false, "device-1", "device-2");
        hear("run", "server-1", "server", false, "server-1");
        hear("run", "server-2", "server", true, "server-2");
        hear("older", "device-9", "device", false, "device-9");

        DeploymentView view = view();

        assertThat(view.complete()).isFalse();
        assertThat(view.processes())
                .extracting(SeenProcess::name)
                .containsExactly("enodeb", "recorder", "device-1-to-2", "server-1");
        assertThat(DeploymentText.lines(view))
                .contains(
                        "small under vls, real time, run run of deployment lab",
                        "cell 1     slot 1,234, 14.5 slots/s",
                        "missing    cell 1: found 2 of 3, party device",
                        "missing    cell 1: found 1 of 2, party server",
                        "others     processes of other runs: 1")
                .anyMatch(
                        line -> line.startsWith("server-1 ")
                                && line.endsWith(
                                        "on lab-7, pid 42            3 MiB, lag 5, overruns 1 of 100, dead letters {unparseable=2}"));
    }

    @Test
    void aDeploymentWithAllOfItsMembersIsComplete() {
        hear("run", "enodeb", "eNodeB", false, "enodeb");
        hear("run", "recorder", "recorder", false, "recorder");
        hear("run", "devices", "device", false, "a", "b", "c");
        hear("run", "servers", "server", false, "d", "e");

        assertThat(view().complete()).isTrue();
    }

    @Test
    void withoutAnAnnouncementThereIsNoView() {
        assertThat(DeploymentView.of(
                        "lab", new DeploymentWatch.Seen(Optional.empty(), Optional.empty(), heard, Map.of())))
                .isEmpty();
    }

    private DeploymentView view() {
        RunStarted run = new RunStarted(
                ScenarioWriter.write(
                        new ScenarioFile(new HashSet<>(PolicyCatalog.builtIn().names()))
                                .readBuiltIn("small", List.of())
                                .scenario()),
                new Seeds(1, 1),
                "vls",
                100,
                Timing.REAL,
                1.0,
                OptionalDouble.empty(),
                1,
                2,
                false,
                0,
                false);
        return DeploymentView.of(
                        "lab",
                        new DeploymentWatch.Seen(
                                Optional.of("run"),
                                Optional.of(run),
                                heard,
                                Map.of(1, new DeploymentWatch.Pace(1234, 14.5))))
                .orElseThrow();
    }

    private void hear(String runId, String name, String party, boolean ended, String... instances) {
        heard.add(new DeploymentWatch.Heard(
                runId,
                new ProcessReported(
                        new ProcessReported.Identity(party, name, List.of(instances), List.of(1), 1, 42, "lab-7", ""),
                        ended,
                        3 << 20,
                        100,
                        1,
                        0.5,
                        7,
                        8,
                        1.0,
                        5,
                        List.of(new ProcessReported.DeadLetterCount("unparseable", 2))),
                0));
    }
}
