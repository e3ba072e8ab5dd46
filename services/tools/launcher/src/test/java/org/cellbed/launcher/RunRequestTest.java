package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.cellbed.model.message.LearningChanged;
import org.junit.jupiter.api.Test;

class RunRequestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<RunRequest> ONE_OF_EACH = List.of(
            new RunRequest.Add(RunRequest.Kind.SERVER),
            new RunRequest.ChangeLearning(null, 0.0, 5e-4, null),
            new RunRequest.Kill("device-2", 1.5),
            new RunRequest.Outage(2, 3.0),
            new RunRequest.Remove("device-1"),
            new RunRequest.Scale(RunRequest.Kind.DEVICE, 20));

    @Test
    void everyRequestReadsBackFromItsJsonAsItWas() throws JsonProcessingException {
        for (RunRequest request : ONE_OF_EACH) {
            String json = JSON.writeValueAsString(request);
            assertThat(JSON.readValue(json, RunRequest.class)).as(json).isEqualTo(request);
        }
        assertThat(ONE_OF_EACH.stream().<Class<?>>map(RunRequest::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(RunRequest.class.getPermittedSubclasses()));
    }

    @Test
    void keysAreThoseThatOtherProgramsSend() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new RunRequest.Kill("enodeb", 2.0)))
                .isEqualTo("{\"request\":\"kill\",\"process\":\"enodeb\",\"away_seconds\":2.0}");
    }

    @Test
    void requestOfAnUnknownNameIsRefused() {
        assertThatThrownBy(() -> JSON.readValue("{\"request\":\"explode\"}", RunRequest.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("explode");
    }

    @Test
    void settingOfALearnerThatIsNullIsAbsentFromTheMessage() {
        assertThat(new RunRequest.ChangeLearning(null, 0.0, 5e-4, null).message())
                .isEqualTo(new LearningChanged(
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.0),
                        OptionalDouble.of(5e-4),
                        OptionalDouble.empty()));
    }
}
