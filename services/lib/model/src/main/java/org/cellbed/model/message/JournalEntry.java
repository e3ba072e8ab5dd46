package org.cellbed.model.message;

/** A message of the eNodeB or the learner to its observers: the recorder and, of the eNodeB's, the learner. */
public sealed interface JournalEntry extends Message
        permits EmissionsClosed,
                EventOccurred,
                LearnerFinished,
                LearnerUpdated,
                LearningChanged,
                MemberJoined,
                OutageRecorded,
                RunFinished,
                TaskSettled,
                Transition,
                WeightsPublished {}
