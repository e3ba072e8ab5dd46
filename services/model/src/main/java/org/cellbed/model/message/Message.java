package org.cellbed.model.message;

/**
 * What one role tells another. All are immutable and safe to share between threads.
 *
 * <p>Handlers are idempotent: a message that comes twice has the effect of one.
 */
public sealed interface Message
        permits CellState,
                Departed,
                DeviceAnnounced,
                DeviceAttached,
                DeviceDetached,
                DeviceReady,
                JournalEntry,
                LearnerAdvanced,
                LoadReported,
                OutageBegan,
                OutageEnded,
                OutageRequested,
                ProcessReported,
                RunStarted,
                ServerAnnounced,
                ServerAttached,
                ServerDetached,
                ServerReady,
                SlotOpened,
                StopRequested,
                TaskAssigned,
                TaskCompleted,
                TaskForwarded,
                TaskMeasured,
                TaskSubmitted,
                TaskUploaded,
                TimeAdvanced,
                TimeRelayed {}
