package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language somebody is answered in, and what is filled in. */
class WordsTest {
    private static final int SHARED_BY_CHANCE = 14;

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

    /** The pages of residents have their own, {@code PageWordsTest}. */
    @Test
    void noLanguageLacksASentenceOrAPlaceOrHasOneLeftInEnglish() throws IOException {
        List<Path> others = languageFiles();
        assertThat(others).hasSizeGreaterThanOrEqualTo(5);
        for (Path file : others) {
            Properties language = read(file);
            Properties english = read(file.resolveSibling("words.properties"));
            english.remove("direction"); // from left to right unless a language says otherwise
            language.remove("direction");
            assertThat(language.stringPropertyNames()).as(file.toString()).isEqualTo(english.stringPropertyNames());
            assertThat(english.stringPropertyNames()).allSatisfy(key -> {
                assertThat(places(language.getProperty(key)))
                        .as("%s %s", file, key)
                        .isEqualTo(places(english.getProperty(key)));
                assertThat(language.getProperty(key).length() > SHARED_BY_CHANCE
                                && language.getProperty(key).equals(english.getProperty(key)))
                        .as("%s %s is English", file, key)
                        .isFalse();
            });
        }
    }

    private static List<Path> languageFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"), 2)) {
            return files.filter(file -> file.getFileName().toString().matches("words_.+\\.properties"))
                    .filter(file -> !file.getParent().endsWith("resident"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            words.load(text);
        }
        return words;
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
