package org.cellbed.rundir;

import java.util.Optional;

/**
 * What a training left.
 *
 * @param weightsHash SHA-256 of the last weights
 * @param blasKernels the kernels of the BLAS that the learner computed with; empty where it computed in plain Java
 */
public record Learned(String weightsHash, Optional<String> blasKernels) {}
