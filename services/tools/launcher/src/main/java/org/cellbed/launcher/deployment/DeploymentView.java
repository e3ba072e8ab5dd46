package org.cellbed.launcher.deployment;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.kafka.DeploymentWatch;
import org.cellbed.runtime.topic.Party;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.ScenarioProblems;

/**
 * A deployment as its messages within a short time show it: its run, its expected members, and the processes that
 * reported.
 *
 * @param scenario the name of the scenario; empty if the scenario cannot be read on this host
 * @param cells the cells with messages
 * @param expected the members that the scenario expects, with the number that reported; empty if it cannot be read on
 *     this host
 * @param processes the processes of the run that reported, by their last report
 * @param others the number of processes of other runs that reported
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DeploymentView(
        String deployment,
        String runId,
        String scenario,
        String policy,
        String time,
        List<Cell> cells,
        List<Expected> expected,
        List<SeenProcess> processes,
        int others) {
    /**
     * The progress of a cell.
     *
     * @param slot the last slot whose tasks have ended
     * @param slotsPerSecond the rate by the broker's clock; NaN if fewer than two slots were seen
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Cell(int cell, int slot, double slotsPerSecond) {}

    /** The number of roles of a kind that a cell should have, and the number that reported. */
    public record Expected(int cell, String party, int wanted, int seen) {}

    /** Builds the view from messages; empty if no run was ever announced. */
    public static Optional<DeploymentView> of(String deployment, DeploymentWatch.Seen seen) {
        if (seen.runId().isEmpty() || seen.run().isEmpty()) {
            return Optional.empty();
        }
        String runId = seen.runId().get();
        RunStarted run = seen.run().get();
        Map<ProcessReported.Identity, SeenProcess> own = new LinkedHashMap<>();
        Map<ProcessReported.Identity, SeenProcess> others = new LinkedHashMap<>();
        seen.reports()
                .forEach(heard -> (heard.runId().equals(runId) ? own : others)
                        .put(heard.report().process(), SeenProcess.of(heard.report())));
        List<SeenProcess> processes =
                own.values().stream().filter(process -> !process.ended()).toList();
        List<Cell> cells = new ArrayList<>();
        seen.paces().forEach((cell, pace) -> cells.add(new Cell(cell, pace.slot(), pace.slotsPerSecond())));
        Optional<Scenario> scenario = scenario(run);
        return Optional.of(new DeploymentView(
                deployment,
                runId,
                scenario.map(Scenario::name).orElse(""),
                run.policy(),
                run.timing().name().toLowerCase(Locale.ROOT),
                cells,
                scenario.map(known -> expected(known, run, processes, seen.paces()))
                        .orElse(List.of()),
                processes,
                others.size()));
    }

    /** Whether all expected members reported. */
    public boolean complete() {
        return expected.stream().allMatch(each -> each.seen() >= each.wanted());
    }

    private static List<Expected> expected(
            Scenario scenario, RunStarted run, List<SeenProcess> processes, Map<Integer, DeploymentWatch.Pace> paces) {
        List<Expected> expected = new ArrayList<>();
        for (int cell = 1; cell <= run.cells(); cell++) {
            DeploymentWatch.Pace pace = paces.get(cell);
            Map<Party, Integer> wanted = wanted(scenario, run, pace == null ? 0 : pace.slot());
            for (Map.Entry<Party, Integer> each : wanted.entrySet()) {
                expected.add(new Expected(
                        cell, each.getKey().text(), each.getValue(), seen(each.getKey(), cell, processes)));
            }
        }
        return expected;
    }

    private static Map<Party, Integer> wanted(Scenario scenario, RunStarted run, int slot) {
        int devices = 0;
        int servers = 0;
        for (MembershipPlan.Change change :
                new MembershipPlan(scenario).changes().headMap(slot + 1).values()) {
            devices += change.devicesJoining().size() - change.devicesLeaving().size();
            servers += change.serversJoining().size() - change.serversLeaving().size();
        }
        Map<Party, Integer> wanted =
                new TreeMap<>(Map.of(Party.ENODEB, 1, Party.DEVICE, devices, Party.SERVER, servers, Party.RECORDER, 1));
        if (run.training() || run.policyVersion() > 0) {
            wanted.put(Party.LEARNER, 1);
        }
        return wanted;
    }

    private static int seen(Party party, int cell, List<SeenProcess> processes) {
        return (int) processes.stream()
                .filter(process ->
                        process.party().equals(party.text()) && process.cells().contains(cell))
                .flatMap(process -> process.instances().stream())
                .distinct()
                .count();
    }

    /** Reads the scenario of the run; it may name files that only the hosts of its processes have. */
    private static Optional<Scenario> scenario(RunStarted run) {
        java.util.Set<String> policies =
                new java.util.HashSet<>(PolicyCatalog.builtIn().names());
        policies.add(run.policy());
        try {
            return Optional.of(new ScenarioFile(policies)
                    .readText("the run", run.scenarioYaml(), java.nio.file.Path.of(""), List.of())
                    .scenario());
        } catch (ScenarioProblems e) {
            return Optional.empty();
        }
    }
}
