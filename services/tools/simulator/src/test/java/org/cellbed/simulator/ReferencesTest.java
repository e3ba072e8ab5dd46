package org.cellbed.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.model.testing.CellBuilder;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.ReferenceMeans;
import org.cellbed.rundir.SummaryRecorder;
import org.cellbed.runtime.metrics.HttpSettings;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.topic.Party;
import org.cellbed.simulator.wire.OneQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static final int SLOTS = 40;
    private static final int DEVICES = 3;
    private static final Cell CELL = cell().cell(1);

    private ProcessMetrics metrics;

    @BeforeEach
    void startMetrics() throws IOException {
        metrics = ProcessMetrics.start(Party.RECORDER, new HttpSettings("127.0.0.1", OptionalInt.empty()));
    }

    @AfterEach
    void closeMetrics() {
        metrics.close();
    }

    @Test
    void aReferenceHasTheDelaysThatItsPolicyHasOnTheSameTasks() {
        References references = references(CELL);
        journal(CELL, "vls").forEach(references::receive);
        for (String policy : References.POLICIES) {
            assertThat(observations(policy)).isEqualTo(SLOTS * DEVICES);
            assertThat(summary(policy).delayS().mean())
                    .isCloseTo(delaySum(policy) / (SLOTS * DEVICES), Offset.offset(1e-12));
        }
        assertThat(delaySum("selfish")).isGreaterThan(delaySum("oracle"));
    }

    @Test
    void itsMeansAreThoseOfTheLastHundredSlots() {
        References references = references(CELL);
        List<Transition> journal = journal(CELL, "selfish");
        journal.forEach(references::receive);
        List<Transition> last = journal.subList(Math.max(0, SLOTS - 100), SLOTS);
        ReferenceMeans means = Objects.requireNonNull(references.means().get("selfish"));

        assertThat(means.loadVariance())
                .isCloseTo(
                        last.stream()
                                .mapToDouble(Transition::loadVariance)
                                .average()
                                .orElseThrow(),
                        Offset.offset(1e-15));
        assertThat(means.delaySeconds())
                .isCloseTo(
                        last.stream()
                                .flatMap(transition -> transition.outcomes().stream())
                                .mapToDouble(TaskOutcome::delaySeconds)
                                .average()
                                .orElseThrow(),
                        Offset.offset(1e-12));
    }

    @Test
    void itDoesNotGoAheadOfTheRun() {
        References references = references(CELL);
        journal(CELL, "vls").subList(0, 7).forEach(references::receive);
        assertThat(observations("oracle")).isEqualTo(7 * DEVICES);
    }

    @Test
    void whatTheJournalSaysTwiceCountsOnce() {
        References references = references(CELL);
        Transition first = journal(CELL, "vls").get(0);
        references.receive(first);
        references.receive(first);
        assertThat(observations("oracle")).isEqualTo(DEVICES);
    }

    @Test
    void nothingIsComparedWhileTheRunHasOtherMembersThanTheScenarioSays() {
        References references = references(CELL);
        List<Transition> journal = journal(CELL, "vls");
        references.receive(journal.get(0));
        references.receive(without(journal.get(1)));
        assertThat(comparable()).isZero();
        assertThat(observations("oracle")).isEqualTo(DEVICES);
        references.receive(journal.get(2));
        assertThat(comparable()).isEqualTo(1.0);
        assertThat(observations("oracle")).isEqualTo(2 * DEVICES);
    }

    @Test
    void membersThatLeaveAsTheScenarioSaysLeaveTheReferencesToo() {
        Cell cell = cell().event(new TimedEvent.DetachDevice(10, 2)).cell(1);
        References references = references(cell);
        journal(cell, "vls").forEach(references::receive);
        assertThat(comparable()).isEqualTo(1.0);
        assertThat(observations("oracle")).isGreaterThan(10 * DEVICES).isLessThan(SLOTS * DEVICES);
    }

    private static CellBuilder cell() {
        return new CellBuilder().devices(DEVICES).servers(2, 2);
    }

    private References references(Cell cell) {
        return new References(
                cell, SLOTS, Optional.of(metrics.references(cell.scenario().deadlineSeconds())));
    }

    private static List<Transition> journal(Cell cell, String policy) {
        ShadowCell run = new ShadowCell(cell, SLOTS, PolicyCatalog.builtIn().create(policy, cell.constants()));
        List<Transition> journal = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            run.at(slot).ifPresent(journal::add);
        }
        return journal;
    }

    private static Transition without(Transition transition) {
        SlotOpened opened = transition.opened();
        SlotOpened smaller = new SlotOpened(
                opened.slot(),
                opened.openedSeconds(),
                opened.loadSeconds(),
                opened.present(),
                opened.up(),
                opened.admitting(),
                opened.computeHz(),
                new int[] {1, 3},
                new double[2],
                new double[2],
                0);
        return new Transition(
                smaller,
                transition.offloaders(),
                transition.loadVariance(),
                List.of(),
                transition.nextLoadSeconds(),
                transition.nextPresent());
    }

    private static CellSummary summary(String policy) {
        SummaryRecorder recorder = new SummaryRecorder(CELL.constants());
        SimulatedCell simulated = new SimulatedCell(
                CELL,
                SLOTS,
                PolicyCatalog.builtIn().create(policy, CELL.constants()),
                new OneQueue(),
                List.of(recorder));
        assertThat(simulated.advance(Integer.MAX_VALUE)).isTrue();
        return recorder.summary();
    }

    private double comparable() {
        return value("cellbed_reference_comparable{cell=\"1\"}");
    }

    private double observations(String policy) {
        return value("cellbed_reference_delay_seconds_count{cell=\"1\",policy=\"" + policy + "\"}");
    }

    private double delaySum(String policy) {
        return value("cellbed_reference_delay_seconds_sum{cell=\"1\",policy=\"" + policy + "\"}");
    }

    private double value(String series) {
        return metrics.text()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + series));
    }
}
