package org.cellbed.model.random;

/** The purpose of a random stream. Streams of different purposes are independent of each other. */
public enum Purpose {
    /** Computing frequency of a server; from the scenario seed. */
    SERVER_COMPUTE(1),
    /** Computing frequency of a device; from the scenario seed. */
    DEVICE_COMPUTE(2),
    /** Distance of a device to the eNodeB; from the scenario seed. */
    DEVICE_POSITION(3),
    /** Bits of a device's task in each slot. */
    TASK_LENGTH(4),
    /** Cycles of a device's task in each slot. */
    TASK_CYCLES(5),
    /** The Markov chain that switches a cell between quiet and busy. */
    CELL_ACTIVITY(6),
    /** Whether a device has a task in a slot. */
    DEVICE_ACTIVITY(7),
    /** The decisions of a policy. */
    DECISION(8),
    /** The initial weights of an agent's networks. */
    LEARNER_START(9),
    /** The choices of an agent's target actor during updates. */
    LEARNER_TARGET(10),
    /** The choices of an agent's actor during updates. */
    LEARNER_ACTION(11),
    /** The transitions sampled from the replay. */
    LEARNER_REPLAY(12),
    /** The trials of an experiment that a bootstrap resamples. */
    BOOTSTRAP(13);

    private final int key;

    Purpose(int key) {
        this.key = key;
    }

    /**
     * Returns the number that this purpose adds to the key of a stream; it must never change, or old runs cannot be
     * repeated.
     */
    int key() {
        return key;
    }
}
