package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    /** The six forms of BS 7666: A9, A99, A9A, AA9, AA99 and AA9A before the inward 9AA. */
    @ParameterizedTest
    @CsvSource({
        "M1 1AE,M1",
        "B33 8TH,B33",
        "W1A 0AX,W1A",
        "CR2 6XH,CR2",
        "DN55 1PT,DN55",
        "EC1A 1BB,EC1A",
        "DE23 6RH,DE23"
    })
    void everyFormOfPostcodeIsKnown(String typed, String outward) {
        assertThat(Postcode.parse(typed)).hasValueSatisfying(postcode -> {
            assertThat(postcode.outward()).isEqualTo(outward);
            assertThat(postcode).hasToString(typed);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE23 6RH",
                "de23 6rh",
                "DE236RH",
                "de236rh",
                "  De23   6Rh ",
                "DE2 36RH",
                "D E 2 3 6 R H",
                "DE23\t6RH"
            })
    void caseAndSpacesDoNotMatter(String typed) {
        assertThat(Postcode.parse(typed)).hasToString("Optional[DE23 6RH]");
    }

    /** The inward letters are never C I K M O V (Royal Mail, PAF). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "DE23",
                "6RH",
                "DE23 6R",
                "DE23 6RHH",
                "DE23 RH6",
                "23DE 6RH",
                "DEE23 6RH",
                "D 6RH",
                "DE23 6CH",
                "DE23 6RI",
                "DE23 6KH",
                "DE23 6RM",
                "DE23 6RO",
                "DE23 6VH",
                "DE23-6RH",
                "DE2Ʒ 6RH",
                "ＤＥ２３ ６ＲＨ",
                "DE23 6RH; DROP",
                "DE23 6RH DE23 6RH",
                "12345"
            })
    void whatIsNotShapedLikeOneIsRefused(String typed) {
        assertThat(Postcode.parse(typed)).isEmpty();
    }

    @Test
    void aPostcodeInAnOceanOfSpacesIsNotSearchedFor() {
        assertThat(Postcode.parse("DE23" + " ".repeat(100_000) + "6RH")).isEmpty();
    }

    @Property
    void whatIsReadIsWrittenSoThatItIsReadAgain(@ForAll String typed) {
        Postcode.parse(typed).ifPresent(postcode -> assertThat(Postcode.parse(postcode.toString()))
                .contains(postcode));
    }
}
