package org.cellbed.rundir;

import java.util.Optional;

/**
 * The result of a training.
 *
 * @param weightsHash SHA-256 of the last weights
 * @param blasKernels the BLAS kernels that the learner computed with; empty if it computed in plain Java
 */
public record Learned(String weightsHash, Optional<String> blasKernels) {}
