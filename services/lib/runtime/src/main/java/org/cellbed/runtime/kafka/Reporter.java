package org.cellbed.runtime.kafka;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.runtime.HostName;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.cellbed.runtime.topic.Topic;

/** Reports every second, and at the end, what a process has done in a run. Not thread-safe. */
final class Reporter {
    private static final long PERIOD_NANOS = 1_000_000_000;

    private record Subject(String runId, int cell, ProcessReported.Identity process) {}

    private final KafkaProcess.Settings settings;
    private final ProcessObserver observer;
    private final Stages stages;
    private final DeadLetters deadLetters;
    private final KafkaSender sender;
    private final LongSupplier lagRecords;
    private final long recordsWrittenBefore;
    private Optional<Subject> subject = Optional.empty();
    private long recordsRead;
    private long reportedNanos;

    /**
     * Creates a reporter; it reports nothing until its process has joined a run.
     *
     * @param lagRecords returns the number of records that the process has yet to read
     */
    Reporter(
            KafkaProcess.Settings settings,
            ProcessObserver observer,
            Stages stages,
            DeadLetters deadLetters,
            KafkaSender sender,
            LongSupplier lagRecords) {
        this.settings = settings;
        this.observer = observer;
        this.stages = stages;
        this.deadLetters = deadLetters;
        this.sender = sender;
        this.lagRecords = lagRecords;
        this.recordsWrittenBefore = sender.records();
    }

    /** Starts to report, as the process has joined a run. */
    void joined(CellPlay play, long nowNanos) {
        ProcessReported.Identity process = new ProcessReported.Identity(
                settings.party().text(),
                settings.name(),
                play.seats().stream().map(Seat::instance).toList(),
                settings.cells(),
                settings.incarnation(),
                ProcessHandle.current().pid(),
                HostName.text(),
                observer.httpUrl().map(url -> URI.create(url).getAuthority()).orElse(""));
        subject = Optional.of(new Subject(play.runId(), play.cell(), process));
        report(false, nowNanos);
    }

    /** Counts a record that was read. */
    void recordRead() {
        recordsRead++;
    }

    /** Reports if the last report is a second old. */
    void reportIfDue(long nowNanos) {
        if (nowNanos - reportedNanos >= PERIOD_NANOS) {
            report(false, nowNanos);
        }
    }

    /** Sends the final report. */
    void reportEnd(long nowNanos) {
        report(true, nowNanos);
    }

    private void report(boolean ended, long nowNanos) {
        reportedNanos = nowNanos;
        subject.ifPresent(of -> sender.send(
                new Destination(Topic.REPORTS, 0, settings.name()),
                of.runId(),
                of.cell(),
                new ProcessReported(
                        of.process(),
                        ended,
                        ResidentMemory.bytes(),
                        stages.executed(),
                        stages.overruns(),
                        stages.worstLatenessSeconds(),
                        recordsRead,
                        sender.records() - recordsWrittenBefore,
                        System.currentTimeMillis() * 1e-3,
                        lagRecords.getAsLong(),
                        counts(deadLetters.counts()))));
    }

    private static List<ProcessReported.DeadLetterCount> counts(Map<Reason, Long> byReason) {
        return new TreeMap<>(byReason)
                .entrySet().stream()
                        .map(entry -> new ProcessReported.DeadLetterCount(
                                entry.getKey().code(), entry.getValue()))
                        .toList();
    }
}
