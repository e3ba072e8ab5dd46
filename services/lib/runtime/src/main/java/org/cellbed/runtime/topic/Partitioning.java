package org.cellbed.runtime.topic;

/** The rules that give a message its partition. Cells, devices and servers count from 1, partitions from 0. */
public enum Partitioning {
    /** One partition for all. */
    SINGLE("0", "the cell") {
        @Override
        public int count(int cells, int maxServers) {
            return 1;
        }

        @Override
        public int of(int cell, int receiver, int maxServers) {
            return 0;
        }
    },

    /** One partition for the reports of all processes. */
    ONE_FOR_PROCESSES("0", "the process") {
        @Override
        public int count(int cells, int maxServers) {
            return 1;
        }

        @Override
        public int of(int cell, int receiver, int maxServers) {
            return 0;
        }
    },

    /** A partition for each cell. */
    BY_CELL("cell - 1", "the cell") {
        @Override
        public int count(int cells, int maxServers) {
            return cells;
        }

        @Override
        public int of(int cell, int receiver, int maxServers) {
            return cell - 1;
        }
    },

    /**
     * A partition for each server of each cell, and one more, that of server 0, for messages addressed to a process by
     * its instance name: all servers of the cell read it.
     */
    BY_SERVER(
            "(cell - 1) * (max_servers + 1) + server; server 0 is those addressed by instance",
            "the server it is for") {
        @Override
        public int count(int cells, int maxServers) {
            return cells * (maxServers + 1);
        }

        @Override
        public int of(int cell, int receiver, int maxServers) {
            return (cell - 1) * (maxServers + 1) + inRange(receiver, 0, maxServers);
        }
    },

    /** A fixed number of partitions for each cell, over which its devices are spread. */
    BY_DEVICE("(cell - 1) * 16 + (device - 1) mod 16", "the device it is for") {
        @Override
        public int count(int cells, int maxServers) {
            return cells * DEVICE_PARTITIONS;
        }

        @Override
        public int of(int cell, int receiver, int maxServers) {
            return (cell - 1) * DEVICE_PARTITIONS + (inRange(receiver, 1, Integer.MAX_VALUE) - 1) % DEVICE_PARTITIONS;
        }
    };

    /** Stands for a server's index in {@link #of} if a message is addressed by instance. */
    public static final int BY_INSTANCE = 0;

    private static final int DEVICE_PARTITIONS = 16;

    private final String rule;
    private final String key;

    Partitioning(String rule, String key) {
        this.rule = rule;
        this.key = key;
    }

    /** Returns the number of a topic's partitions. */
    public abstract int count(int cells, int maxServers);

    /**
     * Returns the partition of a message.
     *
     * @param cell the cell, from 1
     * @param receiver index of the server or device, or {@link #BY_INSTANCE}; unused if the partition depends on the
     *     cell alone
     * @param maxServers the highest index that a server can have
     */
    public abstract int of(int cell, int receiver, int maxServers);

    /** Returns the rule, for people. */
    public String rule() {
        return rule;
    }

    /** Returns the meaning of a record's key, for people who look at a topic; the key does not determine the partition. */
    public String key() {
        return key;
    }

    private static int inRange(int receiver, int lowest, int highest) {
        if (receiver < lowest || receiver > highest) {
            throw new IllegalArgumentException("receiver is " + receiver + ", expected " + lowest + ".." + highest);
        }
        return receiver;
    }
}
