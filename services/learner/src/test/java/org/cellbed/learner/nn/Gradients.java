package org.cellbed.learner.nn;

import java.util.function.DoubleUnaryOperator;

/** Gradients by central differences. */
final class Gradients {
    private static final double STEP = 1e-5;

    private Gradients() {}

    /** The derivative of a function at a place. */
    static double at(double place, DoubleUnaryOperator function) {
        return (function.applyAsDouble(place + STEP) - function.applyAsDouble(place - STEP)) / (2.0 * STEP);
    }
}
