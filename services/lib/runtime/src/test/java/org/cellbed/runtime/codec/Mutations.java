package org.cellbed.runtime.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes as accidents would. */
public final class Mutations {
    private static final byte[] MINUS_ONE = {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1};

    private final Random random;

    /** Mutations that this chance decides on. */
    public Mutations(Random random) {
        this.random = random;
    }

    /** The bytes with one to three accidents; the end of the others may take the place of theirs. */
    public byte[] of(byte[] bytes, byte[] others) {
        byte[] mutated = bytes;
        for (int times = 1 + random.nextInt(3); times > 0 && mutated.length > 0; times--) {
            mutated = switch (random.nextInt(6)) {
                case 0 -> flipped(mutated);
                case 1 -> Arrays.copyOf(mutated, random.nextInt(mutated.length + 1));
                case 2 -> spliced(mutated, others);
                case 3 -> extremes(mutated);
                case 4 -> negative(mutated, random.nextInt(mutated.length));
                default -> without(mutated, random.nextInt(mutated.length));
            };
        }
        return mutated;
    }

    private static byte[] without(byte[] bytes, int at) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, rest, at, rest.length - at);
        return rest;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /** Eight bytes that are a NaN, an infinity or a negative number where they meet a double. */
    private byte[] extremes(byte[] bytes) {
        List<Double> extremes = List.of(Double.NaN, Double.POSITIVE_INFINITY, -1.0, Double.MAX_VALUE);
        long bits = Double.doubleToRawLongBits(extremes.get(random.nextInt(extremes.size())));
        byte[] changed = bytes.clone();
        int from = random.nextInt(bytes.length);
        for (int k = 0; k < 8 && from + k < bytes.length; k++) {
            changed[from + k] = (byte) (bits >>> (8 * k));
        }
        return changed;
    }

    /** What is -1 in place of a byte that is an index. */
    private static byte[] negative(byte[] bytes, int at) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length + MINUS_ONE.length - 1);
        System.arraycopy(MINUS_ONE, 0, changed, at, MINUS_ONE.length);
        System.arraycopy(bytes, at + 1, changed, at + MINUS_ONE.length, bytes.length - at - 1);
        return changed;
    }

    private byte[] spliced(byte[] head, byte[] tail) {
        int from = random.nextInt(tail.length + 1);
        int length = random.nextInt(head.length + 1);
        byte[] spliced = Arrays.copyOf(head, length + tail.length - from);
        System.arraycopy(tail, from, spliced, length, tail.length - from);
        return spliced;
    }
}
