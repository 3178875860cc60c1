package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language somebody is answered in, and what is filled in. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "pl,pl",
        "pl-PL,pl",
        "de,en-GB",
        "en-x-easy,en-GB",
        "pl-u-ca-gregory,pl",
        "xx-not-a-language,en-GB",
        "'',en-GB"
    })
    void aLanguageThatIsNotThereIsEnglish(String asked, String answered) {
        assertThat(Words.in("notice.words", asked).language()).isEqualTo(answered);
    }

    @Test
    void aLanguageOfOurOwnMakingHasAFileOfItsOwn() {
        Words easy = Words.in("resident.words", "en-x-easy");

        assertThat(easy.language()).isEqualTo("en-x-easy");
        assertThat(easy.of("page.danger.then"))
                .isNotEqualTo(Words.in("resident.words", "en").of("page.danger.then"));
    }

    @Test
    void aSentenceThatIsNotThereIsEnglish() {
        Words polish = Words.in("notice.words", "pl");

        assertThat(polish.of("direction")).isEqualTo("ltr");
        assertThat(polish.find("nobody wrote this")).isEmpty();
        assertThatThrownBy(() -> polish.of("nobody wrote this")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void whatIsFilledInStaysAsItIs() {
        Words words = Words.in("alert.words", "en");

        assertThat(words.of("subject.shared", "{1} $1 \\", "it's", 1_000))
                .isEqualTo("{1} $1 \\: case it's and 1000 more of its ward wait for an answer");
    }
}
