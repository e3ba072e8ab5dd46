package org.cellbed.experiment.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            20          | 20    | ''
            20 MHz      | 20    | MHz
            20MHz       | 20    | MHz
            "20 MHz"    | 20    | MHz
            -.5e1       | -5    | ''
            1e3 bit/s   | 1000  | bit/s
            -174 dBm/Hz | -174  | dBm/Hz
            """)
    void aNumberHasItsUnitWithASpaceOrWithout(String text, double value, String unit) {
        assertThat(AxisNumber.of(text)).contains(new AxisNumber(value, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrived", "12..20 GHz", "12..20GHz", "[12 GHz, 14 GHz]", "1 2", "NaN", ""})
    void whatIsNoSingleNumberIsNone(String text) {
        assertThat(AxisNumber.of(text)).isEmpty();
    }
}
