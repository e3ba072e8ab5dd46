package org.cellbed.runtime.codec;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.proto.v1.ProcessProto;

/** The codec of a process's reports. */
final class ProcessCodec {
    static final Codec<ProcessReported, ProcessProto.ProcessReported> REPORTED = new Codec<>(
            ProcessReported.class, ProcessProto.ProcessReported.class, ProcessCodec::write, ProcessCodec::read);

    private ProcessCodec() {}

    private static ProcessProto.ProcessReported write(ProcessReported report) {
        ProcessProto.ProcessReported.Builder proto = ProcessProto.ProcessReported.newBuilder()
                .setProcess(write(report.process()))
                .setEnded(report.ended())
                .setResidentBytes(report.residentBytes())
                .setStages(report.stages())
                .setOverruns(report.overruns())
                .setWorstLatenessSeconds(report.worstLatenessSeconds())
                .setRecordsRead(report.recordsRead())
                .setRecordsWritten(report.recordsWritten())
                .setLagRecords(report.lagRecords());
        if (!Double.isNaN(report.sentUtcSeconds())) {
            proto.setSentUtcSeconds(report.sentUtcSeconds());
        }
        report.deadLetters()
                .forEach(count -> proto.addDeadLetters(ProcessProto.DeadLetterCount.newBuilder()
                        .setReason(count.reason())
                        .setRecords(count.records())));
        return proto.build();
    }

    private static ProcessProto.ProcessIdentity write(ProcessReported.Identity process) {
        return ProcessProto.ProcessIdentity.newBuilder()
                .setParty(process.party())
                .setName(process.name())
                .addAllInstances(process.instances())
                .addAllCells(process.cells())
                .setIncarnation(process.incarnation())
                .setPid(process.pid())
                .setHost(process.host())
                .setHttpAddress(process.httpAddress())
                .build();
    }

    private static ProcessReported read(ProcessProto.ProcessReported proto) throws BadMessage {
        Check.present(proto.hasProcess(), "process");
        Check.consistent(proto.getOverruns() <= proto.getStages(), "overruns <= stages");
        return new ProcessReported(
                read(proto.getProcess()),
                proto.getEnded(),
                Check.amount(proto.getResidentBytes(), "resident_bytes"),
                Check.amount(proto.getStages(), "stages"),
                Check.amount(proto.getOverruns(), "overruns"),
                Check.notNegative(proto.getWorstLatenessSeconds(), "worst_lateness_seconds"),
                Check.amount(proto.getRecordsRead(), "records_read"),
                Check.amount(proto.getRecordsWritten(), "records_written"),
                proto.hasSentUtcSeconds() ? Check.finite(proto.getSentUtcSeconds(), "sent_utc_seconds") : Double.NaN,
                Check.amount(proto.getLagRecords(), "lag_records"),
                deadLetters(proto.getDeadLettersList()));
    }

    private static ProcessReported.Identity read(ProcessProto.ProcessIdentity proto) throws BadMessage {
        for (String instance : proto.getInstancesList()) {
            Check.name(instance, "instances");
        }
        for (int cell : proto.getCellsList()) {
            Check.index(cell, "cells");
        }
        return new ProcessReported.Identity(
                Check.name(proto.getParty(), "party"),
                Check.name(proto.getName(), "name"),
                proto.getInstancesList(),
                proto.getCellsList(),
                proto.getIncarnation(),
                Check.amount(proto.getPid(), "pid"),
                proto.getHost(),
                proto.getHttpAddress());
    }

    private static List<ProcessReported.DeadLetterCount> deadLetters(List<ProcessProto.DeadLetterCount> protos)
            throws BadMessage {
        List<ProcessReported.DeadLetterCount> counts = new ArrayList<>();
        for (ProcessProto.DeadLetterCount proto : protos) {
            counts.add(new ProcessReported.DeadLetterCount(
                    Check.name(proto.getReason(), "reason"), Check.amount(proto.getRecords(), "records")));
        }
        return counts;
    }
}
