package org.cellbed.model.message;

import java.util.Optional;

/**
 * Learner to its observers: learning has ended with the run. The last weights of all agents were sent before.
 *
 * @param version of the last weights; 0 where none were published
 * @param updates the number of updates made
 * @param blasKernels the kernels of the BLAS that the learner computed with; empty where it computed in plain Java
 */
public record LearnerFinished(int version, long updates, Optional<String> blasKernels) implements JournalEntry {}
