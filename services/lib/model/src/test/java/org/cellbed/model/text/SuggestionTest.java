package org.cellbed.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void distanceCountsInsertionsDeletionsAndReplacements() {
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("same", "same")).isZero();
    }

    @Test
    void suggestsTheNearestWordWithoutRegardToCase() {
        assertThat(Suggestion.nearest("Orcale", List.of("local", "oracle", "vls")))
                .contains("oracle");
        assertThat(Suggestion.nearest("BandWidth", List.of("bandwidth", "slots")))
                .contains("bandwidth");
    }

    @Test
    void ofEquallyNearWordsTheFirstInTheAlphabetWins() {
        assertThat(Suggestion.nearest("cat", List.of("hat", "bat"))).contains("bat");
    }

    @Test
    void staysSilentWhereNothingIsNear() {
        assertThat(Suggestion.nearest("zebra", List.of("oracle", "vls"))).isEmpty();
        assertThat(Suggestion.nearest("xy", List.of("ab"))).isEmpty();
        assertThat(Suggestion.nearest("anything", List.of())).isEmpty();
    }
}
