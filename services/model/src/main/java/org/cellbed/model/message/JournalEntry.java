package org.cellbed.model.message;

/** What the eNodeB tells those who observe the cell: recorder and learner. */
public sealed interface JournalEntry extends Message
        permits DeviceJoined,
                EmissionsClosed,
                EventOccurred,
                OutageRecorded,
                RunFinished,
                ServerJoined,
                TaskSettled,
                Transition {}
