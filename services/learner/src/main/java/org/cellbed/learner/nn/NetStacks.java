package org.cellbed.learner.nn;

/** Makes stacks of networks; all parameters are 0 until they are set. */
@FunctionalInterface
public interface NetStacks {
    /** A stack of a shape. */
    NetStack create(StackShape shape);
}
