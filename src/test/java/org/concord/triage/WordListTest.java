package org.concord.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {

    private static final WordList WORDS = WordList.of("knife", "kill", "killed", "gun");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knife",
                "He had a knife.",
                "a KNIFE!",
                "Knife, he said",
                "“knife”",
                "the knife's blade",
                "knife-point",
                "_knife_",
                "killed",
                "\nkill\n",
                "لديه knife في يده",
                "nóż (knife)",
                "😡gun😡",
                "\u212Anife", // the Kelvin sign is a capital k
                "knives, begun, gun"
            })
    void findsAWholeWordInAnyCaseAndAmongAnyScript(String text) {
        assertThat(WORDS.occursIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "shouted at us",
                "begun",
                "gunnel",
                "killjoy",
                "skill",
                "penknifes",
                "knife2",
                "2knife",
                "kn ife",
                "knif",
                "gun\u0301", // an accent written apart
                "éknife",
                "ножgun",
                "\uD835\uDC00gun", // a mathematical letter beyond the first plane
                "\uD835"
            })
    void isNotMisledByAWordWithinAWord(String text) {
        assertThat(WORDS.occursIn(text)).isFalse();
    }
}
