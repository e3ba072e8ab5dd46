package org.cellbed.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cellbed.model.message.Message;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are: a message that can be sent on, or a {@link BadMessage}. */
class MutationTest {
    private static final long SEED = 41;
    private static final int MUTATIONS_PER_KIND = 1_500;

    private final Random random = new Random(SEED);
    private final RandomMessages messages = new RandomMessages(SEED);
    private final Map<Reason, Integer> seen = new EnumMap<>(Reason.class);
    private int survived;

    @Test
    void bytes_that_were_changed_on_their_way_do_no_harm() throws Exception {
        for (Envelopes link : RoundTripTest.LINKS) {
            for (Class<? extends Message> kind : link.kinds()) {
                for (int k = 0; k < MUTATIONS_PER_KIND; k++) {
                    decode(link, mutated(link.encode("run", 1, messages.next(kind))));
                }
            }
        }
        assertThat(survived).isPositive();
        assertThat(seen.keySet())
                .containsExactlyInAnyOrder(
                        Reason.UNPARSEABLE,
                        Reason.UNKNOWN_KIND,
                        Reason.MISSING,
                        Reason.OUT_OF_RANGE,
                        Reason.INCONSISTENT);
    }

    @Test
    void bytes_that_never_were_a_message_do_no_harm() throws Exception {
        for (Envelopes link : RoundTripTest.LINKS) {
            for (int k = 0; k < 2_000; k++) {
                byte[] bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                decode(link, bytes);
            }
        }
    }

    @Test
    void a_message_of_another_link_does_no_harm() throws Exception {
        for (Envelopes from : RoundTripTest.LINKS) {
            for (Envelopes to : RoundTripTest.LINKS) {
                for (Class<? extends Message> kind : from.kinds()) {
                    decode(to, from.encode("run", 1, messages.next(kind)));
                }
            }
        }
    }

    private void decode(Envelopes link, byte[] bytes) throws Exception {
        Enveloped received;
        try {
            received = link.decode(bytes);
        } catch (BadMessage e) {
            seen.merge(e.reason(), 1, Integer::sum);
            return;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + SEED + ", bytes " + Arrays.toString(bytes), e);
        }
        survived++;
        byte[] again = link.encode(received.runId(), received.cell(), received.message());
        assertThat(Bits.of(link.decode(again))).isEqualTo(Bits.of(received));
    }

    private byte[] mutated(byte[] bytes) {
        byte[] mutated = bytes;
        for (int times = 1 + random.nextInt(3); times > 0 && mutated.length > 0; times--) {
            mutated = switch (random.nextInt(5)) {
                case 0 -> flipped(mutated);
                case 1 -> Arrays.copyOf(mutated, random.nextInt(mutated.length + 1));
                case 2 -> spliced(mutated, other());
                case 3 -> extremes(mutated);
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
        List<Double> extremes = List.of(Double.NaN, Double.POSITIVE_INFINITY, -1.0);
        long bits = Double.doubleToRawLongBits(extremes.get(random.nextInt(extremes.size())));
        byte[] changed = bytes.clone();
        int from = random.nextInt(bytes.length);
        for (int k = 0; k < 8 && from + k < bytes.length; k++) {
            changed[from + k] = (byte) (bits >>> (8 * k));
        }
        return changed;
    }

    private byte[] spliced(byte[] head, byte[] tail) {
        int from = random.nextInt(tail.length + 1);
        int length = random.nextInt(head.length + 1);
        byte[] spliced = Arrays.copyOf(head, length + tail.length - from);
        System.arraycopy(tail, from, spliced, length, tail.length - from);
        return spliced;
    }

    private byte[] other() {
        Envelopes link = RoundTripTest.LINKS.get(random.nextInt(RoundTripTest.LINKS.size()));
        List<Class<? extends Message>> kinds = new ArrayList<>(link.kinds());
        return link.encode("other-run", 2, messages.next(kinds.get(random.nextInt(kinds.size()))));
    }
}
