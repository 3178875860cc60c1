package org.concord.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceWordsTest {
    private static final String POSTCODE = "DE23 6RH";
    private static final int NORMANTON = 521;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 Oak Road",
                "12, Oak Rd.",
                "no. 12 oak rd, Normanton, Derby",
                "12 OAK ROAD DE23 6RH",
                "outside number 12",
                "12 Oak Road, de236rh, Derby"
            })
    void aFullPostcodeAndANumberAreOneDoorHoweverTheRestIsWritten(String description) {
        assertThat(PlaceWords.house(POSTCODE, description)).isEqualTo(PlaceWords.house("de236rh", "12"));
        assertThat(PlaceWords.spot(POSTCODE, description, NORMANTON)).isEqualTo(PlaceWords.spot(POSTCODE, "12", null));
    }

    @ParameterizedTest
    @CsvSource({"12 Oak Road, 14 Oak Road", "12 Oak Road, 12a Oak Road", "Flat 12 Oak House, 12 Oak House"})
    void anotherDoorIsAnotherPlace(String one, String other) {
        assertThat(PlaceWords.house(POSTCODE, one)).isPresent().isNotEqualTo(PlaceWords.house(POSTCODE, other));
    }

    @Test
    void theSameNumberUnderAnotherPostcodeIsAnotherPlace() {
        assertThat(PlaceWords.house(POSTCODE, "12")).isNotEqualTo(PlaceWords.house("DE23 6RJ", "12"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "our house", "at home", "the flat", "Oak Road", "123456 78901"})
    void withoutANumberThereIsNoDoor(String description) {
        assertThat(PlaceWords.house(POSTCODE, description)).isEmpty();
    }

    @Test
    void withoutAPostcodeThereIsNoDoorEither() {
        assertThat(PlaceWords.house(null, "12 Oak Road")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jamia Mosque", "the Jamia Mosque", "outside of Jamia mosque", "JAMIA MOSQUE!"})
    void aNameWithinAPostcodeIsOnePlace(String description) {
        assertThat(PlaceWords.spot(POSTCODE, description, NORMANTON))
                .isPresent()
                .isEqualTo(PlaceWords.spot("DE236RH", "mosque, Jamia", null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bus stop",
                "outside my house",
                "in front of our flat on Oak Road",
                "at the shop",
                "my work",
                "unknown",
                "Derby city centre",
                "online"
            })
    void whatManyPlacesAreCalledIsNoPlace(String description) {
        assertThat(PlaceWords.spot(POSTCODE, description, NORMANTON)).isEmpty();
        assertThat(PlaceWords.spot(null, description, NORMANTON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bus stop, Normanton Rd", "Normanton Road: Bus Stop", "at the bus stop on Normanton Road"})
    void withoutAPostcodeItTakesTheWardAndThreeWords(String description) {
        assertThat(PlaceWords.spot(null, description, NORMANTON))
                .isPresent()
                .isEqualTo(PlaceWords.spot(null, "normanton road bus stop", NORMANTON))
                .isNotEqualTo(PlaceWords.spot(null, description, NORMANTON + 1));
        assertThat(PlaceWords.spot(null, description, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Normanton Road", "Arboretum Park", "Normanton"})
    void aStreetOrAParkWithoutAPostcodeIsTooWideForOnePlace(String description) {
        assertThat(PlaceWords.spot(null, description, NORMANTON)).isEmpty();
    }

    @Test
    void otherScriptsNamePlacesToo() {
        assertThat(PlaceWords.spot(POSTCODE, "مسجد النور", NORMANTON)).isPresent();
        assertThat(PlaceWords.spot(POSTCODE, "😀", NORMANTON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12 Oak Road,true", "The Old Rectory,true", "our house,false", "home,false", "'',false"})
    void wordsTellOneHomeOrOnlyThatItIsSomebodys(String description, boolean tells) {
        assertThat(PlaceWords.tellsOneHome(description)).isEqualTo(tells);
    }
}
