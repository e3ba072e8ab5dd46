package org.cellbed.runtime.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void theNearestNameIsSuggestedIfItIsNear() {
        List<String> known = List.of("paper", "light", "bandwidth");
        assertThat(Suggestion.nearest("papre", known)).contains("paper");
        assertThat(Suggestion.nearest("Bandwith", known)).contains("bandwidth");
        assertThat(Suggestion.nearest("zebra", known)).isEmpty();
    }
}
