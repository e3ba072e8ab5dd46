package org.cellbed.runtime.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.CellState.Phase;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.proto.v1.ServerProto;
import org.cellbed.proto.v1.StateProto;

/** The codec of an eNodeB's saved state. */
final class StateCodec {
    static final Codec<CellState, StateProto.CellState> CODEC =
            new Codec<>(CellState.class, StateProto.CellState.class, StateCodec::write, StateCodec::read);

    private static final KindTable TOLD = new KindTable(
            StateProto.Told.getDefaultInstance(),
            JournalCodecs.MEMBER_JOINED,
            JournalCodecs.EVENT_OCCURRED,
            JournalCodecs.OUTAGE_RECORDED,
            JournalCodecs.TRANSITION,
            JournalCodecs.TASK_SETTLED,
            SlotCodecs.RUN_FINISHED,
            LearnerCodecs.EMISSIONS_CLOSED,
            LearnerCodecs.LEARNING_CHANGED);

    private StateCodec() {}

    private static StateProto.CellState write(CellState state) {
        StateProto.CellState.Builder proto = StateProto.CellState.newBuilder()
                .setPhase(write(state.phase()))
                .setSlots(state.slots())
                .setSlot(state.slot())
                .setTasks(state.tasks())
                .setRelaying(state.relaying())
                .setRelayedSeconds(state.relayedSeconds())
                .setDevices(MembersCodec.write(state.devices()))
                .setServers(MembersCodec.write(state.servers()));
        if (!Double.isNaN(state.endedSeconds())) {
            proto.setEndedSeconds(state.endedSeconds());
        }
        if (state.lastEventSeconds() != Double.NEGATIVE_INFINITY) {
            proto.setLastEventSeconds(state.lastEventSeconds());
        }
        state.ledgers().forEach(ledger -> proto.addLedgers(write(ledger)));
        state.openSlots().forEach(slot -> proto.addOpenSlots(OpenSlotCodec.write(slot)));
        state.trailing().forEach(slot -> proto.addTrailing(OpenSlotCodec.write(slot)));
        state.requestedOutages()
                .forEach(outage -> proto.addRequestedOutages(
                        LoadCodecs.OUTAGE_REQUESTED.write().apply(outage)));
        state.lockStep()
                .ifPresent(lockStep -> proto.getLockStepBuilder()
                        .setPolicyVersion(lockStep.policyVersion())
                        .setTransitions(lockStep.transitions()));
        state.journal().forEach(entry -> TOLD.write(entry, proto.addJournalBuilder()));
        new TreeMap<>(state.readUpTo())
                .forEach((link, offset) ->
                        proto.addReadUpToBuilder().setLink(link).setOffset(offset));
        return proto.build();
    }

    private static CellState read(StateProto.CellState proto) throws BadMessage {
        Check.present(proto.hasDevices(), "devices");
        Check.present(proto.hasServers(), "servers");
        return new CellState(
                read(proto.getPhase()),
                Check.count(proto.getSlots(), "slots"),
                Check.count(proto.getSlot(), "slot"),
                Check.amount(proto.getTasks(), "tasks"),
                proto.hasEndedSeconds() ? Check.finite(proto.getEndedSeconds(), "ended_seconds") : Double.NaN,
                proto.hasLastEventSeconds()
                        ? Check.finite(proto.getLastEventSeconds(), "last_event_seconds")
                        : Double.NEGATIVE_INFINITY,
                proto.getRelaying(),
                Check.promise(proto.getRelayedSeconds(), "relayed_seconds"),
                MembersCodec.read(proto.getDevices(), MemberKind.DEVICE, "devices"),
                MembersCodec.read(proto.getServers(), MemberKind.SERVER, "servers"),
                ledgers(proto.getLedgersList()),
                slots(proto.getOpenSlotsList()),
                slots(proto.getTrailingList()),
                requestedOutages(proto.getRequestedOutagesList()),
                proto.hasLockStep() ? Optional.of(lockStep(proto.getLockStep())) : Optional.empty(),
                journal(proto.getJournalList()),
                positions(proto.getReadUpToList()));
    }

    private static StateProto.ServerLedger write(CellState.ServerLedger ledger) {
        StateProto.ServerLedger.Builder proto = StateProto.ServerLedger.newBuilder()
                .setComputeHz(ledger.computeHz())
                .setGrantedCycles(ledger.grantedCycles())
                .setReport(LoadCodecs.REPORTED.write().apply(ledger.report()))
                .setUpSinceSeconds(ledger.upSinceSeconds());
        if (!Double.isNaN(ledger.downSinceSeconds())) {
            proto.setDownSinceSeconds(ledger.downSinceSeconds());
        }
        if (ledger.lastServedArrivalSeconds() != Double.NEGATIVE_INFINITY) {
            proto.setLastServedArrivalSeconds(ledger.lastServedArrivalSeconds());
        }
        return proto.build();
    }

    private static List<CellState.ServerLedger> ledgers(List<StateProto.ServerLedger> protos) throws BadMessage {
        List<CellState.ServerLedger> ledgers = new ArrayList<>(protos.size());
        for (StateProto.ServerLedger proto : protos) {
            Check.present(proto.hasReport(), "ledgers.report");
            ledgers.add(new CellState.ServerLedger(
                    Check.positive(proto.getComputeHz(), "ledgers.compute_hz"),
                    Check.amount(proto.getGrantedCycles(), "ledgers.granted_cycles"),
                    LoadCodecs.REPORTED.read().read(proto.getReport()),
                    Check.notNegative(proto.getUpSinceSeconds(), "ledgers.up_since_seconds"),
                    proto.hasDownSinceSeconds()
                            ? Check.finite(proto.getDownSinceSeconds(), "ledgers.down_since_seconds")
                            : Double.NaN,
                    proto.hasLastServedArrivalSeconds()
                            ? Check.finite(proto.getLastServedArrivalSeconds(), "ledgers.last_served_arrival_seconds")
                            : Double.NEGATIVE_INFINITY));
        }
        return ledgers;
    }

    private static List<OutageRequested> requestedOutages(List<ServerProto.OutageRequested> protos) throws BadMessage {
        List<OutageRequested> outages = new ArrayList<>(protos.size());
        for (ServerProto.OutageRequested proto : protos) {
            outages.add(LoadCodecs.OUTAGE_REQUESTED.read().read(proto));
        }
        return outages;
    }

    private static CellState.LockStep lockStep(StateProto.LockStep proto) throws BadMessage {
        return new CellState.LockStep(
                Check.count(proto.getPolicyVersion(), "lock_step.policy_version"),
                Check.amount(proto.getTransitions(), "lock_step.transitions"));
    }

    private static List<CellState.Slot> slots(List<StateProto.OpenSlot> protos) throws BadMessage {
        List<CellState.Slot> slots = new ArrayList<>(protos.size());
        for (StateProto.OpenSlot proto : protos) {
            slots.add(OpenSlotCodec.read(proto));
        }
        return slots;
    }

    private static List<JournalEntry> journal(List<StateProto.Told> protos) throws BadMessage {
        List<JournalEntry> entries = new ArrayList<>(protos.size());
        for (StateProto.Told proto : protos) {
            entries.add((JournalEntry) TOLD.read(proto));
        }
        return entries;
    }

    private static Map<String, Long> positions(List<StateProto.LinkPosition> protos) throws BadMessage {
        Map<String, Long> positions = new HashMap<>();
        for (StateProto.LinkPosition proto : protos) {
            positions.put(
                    Check.name(proto.getLink(), "read_up_to.link"),
                    Check.amount(proto.getOffset(), "read_up_to.offset"));
        }
        return positions;
    }

    private static StateProto.Phase write(Phase phase) {
        return switch (phase) {
            case GATHERING -> StateProto.Phase.PHASE_GATHERING;
            case OPENING -> StateProto.Phase.PHASE_OPENING;
            case COLLECTING -> StateProto.Phase.PHASE_COLLECTING;
            case SERVING -> StateProto.Phase.PHASE_SERVING;
            case FINISHED -> StateProto.Phase.PHASE_FINISHED;
        };
    }

    private static Phase read(StateProto.Phase proto) throws BadMessage {
        return switch (proto) {
            case PHASE_GATHERING -> Phase.GATHERING;
            case PHASE_OPENING -> Phase.OPENING;
            case PHASE_COLLECTING -> Phase.COLLECTING;
            case PHASE_SERVING -> Phase.SERVING;
            case PHASE_FINISHED -> Phase.FINISHED;
            case PHASE_UNSPECIFIED, UNRECOGNIZED -> throw Check.outOfRange(proto, "phase");
        };
    }
}
