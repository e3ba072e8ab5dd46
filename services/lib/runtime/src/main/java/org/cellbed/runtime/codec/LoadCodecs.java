package org.cellbed.runtime.codec;

import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.proto.v1.ServerProto;

/** The codecs of loads, outages, and promises of time. */
final class LoadCodecs {
    static final Codec<LoadReported, ServerProto.LoadReported> REPORTED = new Codec<>(
            LoadReported.class,
            ServerProto.LoadReported.class,
            report -> ServerProto.LoadReported.newBuilder()
                    .setServer(report.server())
                    .setAttachment(report.attachment())
                    .setAtSeconds(report.atSeconds())
                    .setArrivedCycles(report.arrivedCycles())
                    .setCompletedCycles(report.completedCycles())
                    .setPartialCycles(report.partialCycles())
                    .build(),
            LoadCodecs::read);

    static final Codec<OutageBegan, ServerProto.OutageBegan> OUTAGE_BEGAN = new Codec<>(
            OutageBegan.class,
            ServerProto.OutageBegan.class,
            outage -> ServerProto.OutageBegan.newBuilder()
                    .setServer(outage.server())
                    .setAtSeconds(outage.atSeconds())
                    .build(),
            proto -> new OutageBegan(
                    Check.index(proto.getServer(), "server"), Check.notNegative(proto.getAtSeconds(), "at_seconds")));

    static final Codec<OutageEnded, ServerProto.OutageEnded> OUTAGE_ENDED = new Codec<>(
            OutageEnded.class,
            ServerProto.OutageEnded.class,
            outage -> ServerProto.OutageEnded.newBuilder()
                    .setServer(outage.server())
                    .setAtSeconds(outage.atSeconds())
                    .build(),
            proto -> new OutageEnded(
                    Check.index(proto.getServer(), "server"), Check.notNegative(proto.getAtSeconds(), "at_seconds")));

    static final Codec<TimeAdvanced, ServerProto.TimeAdvanced> TIME_ADVANCED = new Codec<>(
            TimeAdvanced.class,
            ServerProto.TimeAdvanced.class,
            promise -> ServerProto.TimeAdvanced.newBuilder()
                    .setSeconds(promise.seconds())
                    .setRelayed(promise.relayed())
                    .build(),
            proto -> new TimeAdvanced(Check.promise(proto.getSeconds(), "seconds"), proto.getRelayed()));

    static final Codec<TimeRelayed, ServerProto.TimeRelayed> TIME_RELAYED = new Codec<>(
            TimeRelayed.class,
            ServerProto.TimeRelayed.class,
            promise -> ServerProto.TimeRelayed.newBuilder()
                    .setSeconds(promise.seconds())
                    .build(),
            proto -> new TimeRelayed(Check.promise(proto.getSeconds(), "seconds")));

    static final Codec<OutageRequested, ServerProto.OutageRequested> OUTAGE_REQUESTED = new Codec<>(
            OutageRequested.class,
            ServerProto.OutageRequested.class,
            requested -> ServerProto.OutageRequested.newBuilder()
                    .setServer(requested.server())
                    .setFromSlot(requested.fromSlot())
                    .setForSlots(requested.forSlots())
                    .build(),
            proto -> new OutageRequested(
                    Check.index(proto.getServer(), "server"),
                    Check.count(proto.getFromSlot(), "from_slot"),
                    Check.index(proto.getForSlots(), "for_slots")));

    private LoadCodecs() {}

    private static LoadReported read(ServerProto.LoadReported proto) throws BadMessage {
        LoadReported report = new LoadReported(
                Check.index(proto.getServer(), "server"),
                Check.index(proto.getAttachment(), "attachment"),
                Check.notNegative(proto.getAtSeconds(), "at_seconds"),
                Check.amount(proto.getArrivedCycles(), "arrived_cycles"),
                Check.amount(proto.getCompletedCycles(), "completed_cycles"),
                Check.notNegative(proto.getPartialCycles(), "partial_cycles"));
        Check.consistent(report.completedCycles() <= report.arrivedCycles(), "completed_cycles <= arrived_cycles");
        return report;
    }
}
