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
    private final Mutations mutations = new Mutations(random);
    private final RandomMessages messages = new RandomMessages(SEED);
    private final Map<Reason, Integer> seen = new EnumMap<>(Reason.class);
    private int survived;

    @Test
    void bytesThatWereChangedOnTheirWayDoNoHarm() throws Exception {
        for (Envelopes link : RoundTripTest.LINKS) {
            for (Class<? extends Message> kind : link.kinds()) {
                for (int k = 0; k < MUTATIONS_PER_KIND; k++) {
                    decode(link, mutations.of(link.encode("run", 1, messages.next(kind)), other()));
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
    void bytesThatNeverWereAMessageDoNoHarm() throws Exception {
        for (Envelopes link : RoundTripTest.LINKS) {
            for (int k = 0; k < 2_000; k++) {
                byte[] bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                decode(link, bytes);
            }
        }
    }

    @Test
    void aMessageOfAnotherLinkDoesNoHarm() throws Exception {
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

    private byte[] other() {
        Envelopes link = RoundTripTest.LINKS.get(random.nextInt(RoundTripTest.LINKS.size()));
        List<Class<? extends Message>> kinds = new ArrayList<>(link.kinds());
        return link.encode("other-run", 2, messages.next(kinds.get(random.nextInt(kinds.size()))));
    }
}
