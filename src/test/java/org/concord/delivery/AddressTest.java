package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "07700 900123, +447700900123",
        "(07700) 900-123, +447700900123",
        "+44 7700 900123, +447700900123",
        "+44 (0)7700 900123, +447700900123",
        "0044 7700 900123, +447700900123",
        "+48 600.000.000, +48600000000"
    })
    void aNumberIsUnderstoodAsItIsWrittenInBritain(String written, String number) {
        assertThat(Address.Phone.written(written)).contains(new Address.Phone(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "900", "01332 111111 x12", "+", "+0123456789", "none", "+44770090012345678"})
    void whereNoTextMessageCanBeSentThereIsNoNumber(String written) {
        assertThat(Address.Phone.written(written)).isEmpty();
    }
}
