package org.cellbed.learner.process;

import java.util.List;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.learner.nn.nd4j.Nd4jNetStack;

/** Computes a network once, so that the native code is unpacked and proven to work while an image is built. */
public final class NativeCode {
    private NativeCode() {}

    /** Fails if the native code does not run on this machine. */
    public static void main(String[] arguments) {
        StackShape shape = new StackShape(1, 1, List.of(1, 2, 1));
        try (NetStack stack = new Nd4jNetStack(shape)) {
            stack.forward(new double[] {1.0});
        }
    }
}
