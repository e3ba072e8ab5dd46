package org.cellbed.model.random;

/** What a random stream is for. Streams of different purposes never share a number. */
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
    /** The chain that switches a cell between quiet and busy. */
    CELL_ACTIVITY(6),
    /** Whether a device has a task in a slot. */
    DEVICE_ACTIVITY(7),
    /** What a policy draws. */
    DECISION(8),
    /** The weights that an agent's networks begin with. */
    LEARNER_START(9),
    /** The choices of an agent's target actor in updates. */
    LEARNER_TARGET(10),
    /** The choices of an agent's actor in updates. */
    LEARNER_ACTION(11),
    /** What is taken from the replay. */
    LEARNER_REPLAY(12),
    /** Which trials of an experiment a bootstrap takes. */
    BOOTSTRAP(13);

    private final int key;

    Purpose(int key) {
        this.key = key;
    }

    /** What it adds to the key of a stream; never changed, else old runs could not be repeated. */
    int key() {
        return key;
    }
}
