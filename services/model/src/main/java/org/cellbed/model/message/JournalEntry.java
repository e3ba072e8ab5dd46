package org.cellbed.model.message;

/** What the eNodeB or the learner tells those who observe it: the recorder, and the learner what the eNodeB says. */
public sealed interface JournalEntry extends Message
        permits DeviceJoined,
                EmissionsClosed,
                EventOccurred,
                LearnerFinished,
                LearnerUpdated,
                LearningChanged,
                OutageRecorded,
                RunFinished,
                ServerJoined,
                TaskSettled,
                Transition,
                WeightsPublished {}
