package org.concord.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.report.ConsentRecipient;
import org.concord.report.PlaceType;
import org.concord.report.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No word is missing, in no language; none is left in English. */
class PageWordsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/resident");
    private static final Pattern USED = Pattern.compile("w\\.of\\('([^']+)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Set<String> ABOUT_THE_WORDS = Set.of("reviewed-by", "reviewed-on");

    /** Codes and names that are the same everywhere, and words that two languages happen to share. */
    private static final Pattern SAME_EVERYWHERE = Pattern.compile("[^\\p{L}]*|CR-.*|.{0,14}");

    private static final PageWords ENGLISH = PageWords.in(Language.ENGLISH);

    @Test
    void everyPageFindsItsWords() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            templates.forEach(template -> {
                Matcher found = USED.matcher(read(template));
                while (found.find()) {
                    used.add(found.group(1));
                }
            });
        }
        assertThat(used).hasSizeGreaterThan(80);
        assertThat(keys(Language.ENGLISH)).containsAll(used);
    }

    @Test
    void everyCodeOfAQuestionHasWords() {
        Stream.of(PlaceType.values()).filter(type -> type != PlaceType.UNKNOWN).forEach(type -> assertThat(
                        ENGLISH.find("option.placeType." + type))
                .isPresent());
        Stream.of(Relationship.values())
                .filter(one -> one != Relationship.UNKNOWN)
                .forEach(one ->
                        assertThat(ENGLISH.find("option.relationship." + one)).isPresent());
        Stream.of(ConsentRecipient.values()).forEach(one -> assertThat(ENGLISH.find("option.partner." + one))
                .isPresent());
        Stream.of(Question.values()).forEach(question -> assertThat(ENGLISH.find("page." + question.path() + ".title"))
                .isPresent());
        AnswerEquality.FIELDS.forEach(
                field -> field.options().forEach(option -> assertThat(QuestionViews.label(field, option, ENGLISH))
                        .isNotEmpty()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsMissing(Language language) {
        PageWords words = PageWords.in(language);

        assertThat(words.areWritten()).isTrue();
        assertThat(keys(language)).isEqualTo(keys(Language.ENGLISH));
        assertThat(keys(language).stream().filter(key -> !ABOUT_THE_WORDS.contains(key)))
                .allSatisfy(key -> assertThat(words.of(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsFilledInStandsInEveryLanguage(Language language) {
        assertThat(keys(Language.ENGLISH))
                .allSatisfy(key -> assertThat(places(PageWords.in(language).of(key)))
                        .as(key)
                        .isEqualTo(places(ENGLISH.of(key))));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ENGLISH", "EASY_READ"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLeftInEnglish(Language language) {
        List<String> left = keys(Language.ENGLISH).stream()
                .filter(key -> !ABOUT_THE_WORDS.contains(key))
                .filter(key -> !SAME_EVERYWHERE.matcher(ENGLISH.of(key)).matches())
                .filter(key -> PageWords.in(language).of(key).equals(ENGLISH.of(key)))
                .toList();
        assertThat(left).isEmpty();
    }

    @Test
    void easyReadSaysItInShorterSentences() {
        assertThat(longestSentence(Language.EASY_READ)).isLessThan(longestSentence(Language.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNumbersForDangerAreTheSame(Language language) {
        PageWords words = PageWords.in(language);
        assertThat(words.of("footer.danger")).contains("999", "101");
        assertThat(words.of("start.danger.999")).contains("999", "55", "18000");
        assertThat(words.of("start.danger.101")).contains("101", "18001 101");
        assertThat(words.of("page.danger.title")).contains("999");
        assertThat(words.of("page.danger.lead")).contains("999", "55", "18000");
    }

    private static int longestSentence(Language language) {
        PageWords words = PageWords.in(language);
        return keys(language).stream()
                .flatMap(key -> Stream.of(words.of(key).split("[.!?:]\\s")))
                .mapToInt(sentence -> sentence.split("\\s+").length)
                .max()
                .orElseThrow();
    }

    /** Of its own file: English stands in for what is not there. */
    private static Set<String> keys(Language language) {
        String tag = language == Language.ENGLISH ? "" : "_" + language.tag();
        Properties words = new Properties();
        try (InputStream file = PageWordsTest.class.getResourceAsStream("/resident/words" + tag + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(result -> result.group()).collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
