package org.cellbed.runtime.codec;

import org.cellbed.proto.v1.LinkProto;

/** The envelopes of each link. */
public final class LinkEnvelopes {
    /** A device to the eNodeB. */
    public static final Envelopes DEVICE_TO_ENODEB = new EnvelopeTable(
            LinkProto.DeviceToEnodeb.getDefaultInstance(),
            MemberCodecs.ANNOUNCED,
            MemberCodecs.READY,
            MemberCodecs.DEPARTED,
            TaskCodecs.SUBMITTED,
            TaskCodecs.MEASURED);

    /** The eNodeB to the devices of its cell. */
    public static final Envelopes ENODEB_TO_DEVICES = new EnvelopeTable(
            LinkProto.EnodebToDevices.getDefaultInstance(),
            MemberCodecs.ATTACHED,
            MemberCodecs.DETACHED,
            SlotCodecs.OPENED,
            TaskCodecs.ASSIGNED,
            SlotCodecs.RUN_FINISHED);

    /** The eNodeB to one server. */
    public static final Envelopes ENODEB_TO_SERVER = new EnvelopeTable(
            LinkProto.EnodebToServer.getDefaultInstance(),
            MemberCodecs.ATTACHED,
            MemberCodecs.DETACHED,
            TaskCodecs.UPLOADED,
            LoadCodecs.TIME_ADVANCED,
            LoadCodecs.OUTAGE_BEGAN,
            LoadCodecs.OUTAGE_ENDED,
            SlotCodecs.RUN_FINISHED);

    /** Server 1 to one of the others. */
    public static final Envelopes SERVER_TO_SERVER = new EnvelopeTable(
            LinkProto.ServerToServer.getDefaultInstance(), TaskCodecs.FORWARDED, LoadCodecs.TIME_RELAYED);

    /** A server to the eNodeB. */
    public static final Envelopes SERVER_TO_ENODEB = new EnvelopeTable(
            LinkProto.ServerToEnodeb.getDefaultInstance(),
            MemberCodecs.ANNOUNCED,
            MemberCodecs.READY,
            MemberCodecs.DEPARTED,
            TaskCodecs.COMPLETED,
            LoadCodecs.REPORTED);

    /** A server to the device of a task. */
    public static final Envelopes SERVER_TO_DEVICE =
            new EnvelopeTable(LinkProto.ServerToDevice.getDefaultInstance(), TaskCodecs.COMPLETED);

    /** The eNodeB to the observers of the cell. */
    public static final Envelopes JOURNAL = new EnvelopeTable(
            LinkProto.Journal.getDefaultInstance(),
            JournalCodecs.MEMBER_JOINED,
            JournalCodecs.EVENT_OCCURRED,
            JournalCodecs.OUTAGE_RECORDED,
            JournalCodecs.TRANSITION,
            JournalCodecs.TASK_SETTLED,
            LearnerCodecs.EMISSIONS_CLOSED,
            LearnerCodecs.LEARNING_CHANGED,
            SlotCodecs.RUN_FINISHED);

    /** The learner to one device. */
    public static final Envelopes LEARNER_TO_DEVICE =
            new EnvelopeTable(LinkProto.LearnerToDevice.getDefaultInstance(), LearnerCodecs.WEIGHTS);

    /** The learner to the eNodeB. */
    public static final Envelopes LEARNER_TO_CELL = new EnvelopeTable(
            LinkProto.LearnerToCell.getDefaultInstance(), LearnerCodecs.WEIGHTS, LearnerCodecs.ADVANCED);

    /** The learner to its observers. */
    public static final Envelopes LEARNER_LOG = new EnvelopeTable(
            LinkProto.LearnerLog.getDefaultInstance(),
            LearnerCodecs.UPDATED,
            LearnerCodecs.WEIGHTS,
            LearnerCodecs.FINISHED);

    /** The operator to an eNodeB. */
    public static final Envelopes COMMAND = new EnvelopeTable(
            LinkProto.Command.getDefaultInstance(),
            SlotCodecs.STOP_REQUESTED,
            LearnerCodecs.LEARNING_CHANGED,
            LoadCodecs.OUTAGE_REQUESTED);

    /** The launcher, and in real time the eNodeB, to every process. */
    public static final Envelopes RUNS =
            new EnvelopeTable(LinkProto.RunAnnouncement.getDefaultInstance(), RunCodec.STARTED);

    /** Any process to the operator. */
    public static final Envelopes REPORTS =
            new EnvelopeTable(LinkProto.Report.getDefaultInstance(), ProcessCodec.REPORTED);

    /** The eNodeB to itself after a restart. */
    public static final Envelopes STATE = new EnvelopeTable(LinkProto.KeptState.getDefaultInstance(), StateCodec.CODEC);

    private LinkEnvelopes() {}
}
