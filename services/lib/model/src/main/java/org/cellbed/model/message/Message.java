package org.cellbed.model.message;

/**
 * A message from one role to another. All are immutable and safe to share between threads.
 *
 * <p>Handlers are idempotent: a duplicate has no effect.
 */
public sealed interface Message
        permits CellState,
                JournalEntry,
                LearnerAdvanced,
                LoadReported,
                MemberAnnounced,
                MemberAttached,
                MemberDeparted,
                MemberDetached,
                MemberReady,
                OutageBegan,
                OutageEnded,
                OutageRequested,
                ProcessReported,
                RunStarted,
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
