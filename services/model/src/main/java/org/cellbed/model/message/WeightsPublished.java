package org.cellbed.model.message;

import org.cellbed.model.actor.ActorWeights;

/** Learner to one agent: newer weights, to be used from the next slot on. At the end of a run it tells its observers as well. */
public record WeightsPublished(ActorWeights weights) implements JournalEntry {}
