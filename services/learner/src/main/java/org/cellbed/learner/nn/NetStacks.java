package org.cellbed.learner.nn;

/** Creates stacks of networks; all parameters are 0 until they are set. */
@FunctionalInterface
public interface NetStacks {
    /** Creates a stack of a shape. */
    NetStack create(StackShape shape);
}
