package org.cellbed.model.message;

import org.cellbed.model.actor.ActorWeights;

/** Learner to one agent: newer weights, in use from the next slot on. At the end of a run the observers receive them, too. */
public record WeightsPublished(ActorWeights weights) implements JournalEntry {}
