package org.cellbed.launcher.bench.skeleton;

import java.io.IOException;
import java.util.Arrays;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.process.ProcessEnvironment;

/** A process of the skeleton, configured like the process of the testbed that it stands for. */
public final class SkeletonMain {
    /** The environment variable with the numbers of devices, servers and slots, such as 10,5,500. */
    public static final String SHAPE = "SKELETON_SHAPE";

    private SkeletonMain() {}

    /** Plays the slots and exits. */
    public static void main(String[] arguments) throws IOException {
        ProcessEnvironment environment = ProcessEnvironment.of(System.getenv());
        int[] shape = Arrays.stream(System.getenv(SHAPE).split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        String first = environment.instances().get(0);
        Skeleton skeleton = new Skeleton(
                new Skeleton.Shape(shape[0], shape[1], shape[2]),
                BrokerAddress.of(environment.bootstrap(), environment.kafkaConfig()),
                environment.deployment(),
                first);
        if (first.startsWith("enodeb")) {
            skeleton.leadCells(environment.cells());
        } else if (first.startsWith("server")) {
            skeleton.playServer(environment.cells(), numberOf(first));
        } else {
            skeleton.playDevices(
                    environment.cells(),
                    environment.instances().stream().map(SkeletonMain::numberOf).toList());
        }
    }

    private static int numberOf(String instance) {
        return Integer.parseInt(instance.substring(instance.lastIndexOf('-') + 1));
    }
}
