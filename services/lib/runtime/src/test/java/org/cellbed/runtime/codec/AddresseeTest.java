package org.cellbed.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddresseeTest {
    private static final Addressee READER = addressee(5);

    @Test
    void whatIsForTheReaderAndFitsItsCellIsAccepted() throws Exception {
        Message load = new LoadReported(5, 1, 0.0, 0, 0, 0.0);
        assertThat(READER.accept(new Enveloped("run", 2, load))).isSameAs(load);
        assertThat(READER.accept(new Enveloped("run", 2, submitted(5)))).isEqualTo(submitted(5));
    }

    @Test
    void anotherRunIsRefused() {
        refused(
                new Enveloped("older", 2, new MemberDeparted(MemberId.server("a", 1))),
                "wrong_run: found run older, expected run");
    }

    @Test
    void anotherCellIsRefused() {
        refused(
                new Enveloped("run", 3, new MemberDeparted(MemberId.server("a", 1))),
                "wrong_cell: found cell 3, expected 2");
    }

    @Test
    void aDecisionForAServerThatThereCannotBeIsRefused() {
        refused(new Enveloped("run", 2, submitted(6)), "out_of_range: server is 6 of 5");
    }

    @Test
    void aStateOfAnotherWidthIsRefused() {
        SlotOpened narrow = new SlotOpened(
                0,
                0.0,
                new double[4],
                new boolean[4],
                new boolean[4],
                new boolean[4],
                new double[4],
                new int[0],
                new double[0],
                new double[0],
                0);
        refused(new Enveloped("run", 2, narrow), "inconsistent: expected load_seconds to have 5 elements, has 4");
    }

    @Test
    void aSlotThatOpensAtAnotherTimeIsRefused() {
        refused(
                new Enveloped("run", 2, completed(4, 1.75)),
                "inconsistent: expected generated_s to be when slot 4 opens");
    }

    @Test
    void aSlotThatOpensAtItsTimeIsAccepted() throws Exception {
        assertThat(READER.accept(new Enveloped("run", 2, completed(4, 2.0)))).isEqualTo(completed(4, 2.0));
    }

    @Test
    void anImpossibleTaskIsRefused() {
        refused(new Enveloped("run", 2, uploaded(1_001, 10)), "out_of_range: length_bits is 1001 of at most 1000");
        refused(new Enveloped("run", 2, uploaded(1_000, 51)), "out_of_range: cycles is 51 of at most 50");
    }

    @ParameterizedTest
    @MethodSource("kindsThatNameAServer")
    void everyKindThatNamesAServerIsChecked(Class<?> kind) {
        RandomMessages messages = new RandomMessages(3);
        Addressee withoutServers = addressee(0);
        Stream<Message> named = Stream.generate(() -> messages.next(kind)).limit(1_000);
        assertThat(named.filter(message -> refuses(withoutServers, message))).isNotEmpty();
    }

    static Stream<Class<?>> kindsThatNameAServer() {
        return Kinds.all().stream().filter(AddresseeTest::namesAServer);
    }

    private static boolean namesAServer(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(Set.of("server", "index", "profile", "decision", "outcome", "outcomes")::contains);
    }

    private static boolean refuses(Addressee reader, Message message) {
        try {
            reader.accept(new Enveloped("run", 2, message));
            return false;
        } catch (BadMessage e) {
            return e.reason() == BadMessage.Reason.OUT_OF_RANGE;
        }
    }

    private static Addressee addressee(int maxServers) {
        return new Addressee("run", 2, new Addressee.Limits(maxServers, 0.5, 1_000, 50));
    }

    private static TaskCompleted completed(int slot, double generatedSeconds) {
        return new TaskCompleted(slot, 1, 1, 1, generatedSeconds, 0.0, 0.0, 0.0, 0.0);
    }

    private static TaskUploaded uploaded(long lengthBits, long cycles) {
        return new TaskUploaded(0, 1, 1, 1, 1, lengthBits, cycles, 0.0, 0.0);
    }

    private static TaskSubmitted submitted(int decision) {
        return new TaskSubmitted(0, 1, 1, 1, 1e-9, 1e9, 0.0, decision, 0);
    }

    private static void refused(Enveloped enveloped, String message) {
        assertThatThrownBy(() -> READER.accept(enveloped))
                .isInstanceOf(BadMessage.class)
                .hasMessage(message);
    }
}
