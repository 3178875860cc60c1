package org.concord.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatHashesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina Khan",
                "KHAN, Amína",
                "khan amina",
                "  Amina\tKhan ",
                "Khan; Amina.",
                "AMI\u0301NA KHAN",
                "Ａｍｉｎａ Ｋｈａｎ",
                "“Amina” (Khan)"
            })
    void aNameIsTheSameHoweverItIsWritten(String name) {
        assertThat(RepeatHashes.words(name)).isEqualTo("amina khan");
    }

    /** NFKD takes ligatures and letter-like signs apart (Unicode Standard Annex 15). */
    @Test
    void lettersInAnotherFormAreTheSameLetters() {
        assertThat(RepeatHashes.words("Oﬃce İpek ℌans ½")).isEqualTo(RepeatHashes.words("office ipek hans 1⁄2"));
        assertThat(RepeatHashes.words("Łukasz"))
                .as("a stroke is not a mark: it stays")
                .isEqualTo("łukasz");
    }

    @Test
    void namesInOtherScriptsAreKeptApart() {
        assertThat(RepeatHashes.words("أمينة خان")).isNotEmpty().isNotEqualTo(RepeatHashes.words("أمين خان"));
        assertThat(RepeatHashes.words("高橋")).isNotEmpty().isNotEqualTo(RepeatHashes.words("高木"));
        assertThat(RepeatHashes.words("𠮷野"))
                .as("a letter outside the basic plane")
                .isEqualTo("𠮷野");
        assertThat(RepeatHashes.words("Мария")).isNotEmpty().isNotEqualTo(RepeatHashes.words("Марина"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Amina",
                "Mr",
                "unknown",
                "Not known",
                "n/a",
                "N.A.",
                "don't know",
                "Unknown male",
                "my neighbour",
                "高橋",
                "123"
            })
    void whatManyAreCalledIsNoNameToFindAgain(String name) {
        assertThat(RepeatHashes.name(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina Khan", "J. Doe", "高橋健一", "أمينة خان", "Dave from number 12"})
    void twoWordsAreANameAndSoIsALongerOneWhereWordsAreNotParted(String name) {
        assertThat(RepeatHashes.name(name)).isNotEmpty();
    }

    @Test
    void aHouseNumberTellsHomesApart() {
        assertThat(RepeatHashes.words("12 Oak Road DE23 6RH")).isEqualTo(RepeatHashes.words("Oak road, 12, de23 6rh"));
        assertThat(RepeatHashes.words("12 Oak Road DE23 6RH")).isNotEqualTo(RepeatHashes.words("14 Oak Road DE23 6RH"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "---", "!?", "\u0301", "😀"})
    void whatHasNoLetterOrDigitIsNothingToFindAgain(String text) {
        assertThat(RepeatHashes.words(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "07700900123",
                "+44 7700 900123",
                "+447700900123",
                "0044 7700 900123",
                "+44 (0)7700 900123",
                "(07700) 900-123",
                "44 7700 900123",
                "7700 900123"
            })
    void aBritishNumberIsTheSameWithAndWithoutItsCountry(String phone) {
        // Ofcom keeps 07700 900000 to 900999 for drama.
        assertThat(RepeatHashes.phone(phone)).isEqualTo("7700900123");
    }

    @Test
    void aNumberFromAbroadKeepsItsCountry() {
        assertThat(RepeatHashes.phone("+48 601 234 567"))
                .isEqualTo("48601234567")
                .isEqualTo(RepeatHashes.phone("0048 601 234 567"));
    }

    @Test
    void aLocalNumberThatStartsWithFortyFourKeepsIt() {
        assertThat(RepeatHashes.phone("441234")).isEqualTo("441234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina@Example.org", "amina@example.org", " AMINA@EXAMPLE.ORG "})
    void anAddressIsTheSameInAnyCase(String email) {
        assertThat(RepeatHashes.email(email)).isEqualTo("amina@example.org");
    }

    @Test
    void nothingSaidIsNothingToFindAgain() {
        assertThat(RepeatHashes.email(null)).isEmpty();
        assertThat(RepeatHashes.phone(null)).isEmpty();
        assertThat(RepeatHashes.phone("000")).isEmpty();
    }
}
