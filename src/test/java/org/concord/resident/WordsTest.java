package org.concord.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
class WordsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/resident");
    private static final Pattern USED = Pattern.compile("w\\.of\\('([^']+)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Set<String> ABOUT_THE_WORDS = Set.of("reviewed-by", "reviewed-on");

    /** Codes and names that are the same everywhere, and words that two languages happen to share. */
    private static final Pattern SAME_EVERYWHERE = Pattern.compile("[^\\p{L}]*|CR-.*|.{0,14}");

    private static final Words ENGLISH = Words.in(Language.ENGLISH);

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
        assertThat(ENGLISH.keys()).containsAll(used);
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
        Words words = Words.in(language);

        assertThat(words.keys()).isEqualTo(ENGLISH.keys());
        assertThat(words.keys().stream().filter(key -> !ABOUT_THE_WORDS.contains(key)))
                .allSatisfy(key -> assertThat(words.of(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsFilledInStandsInEveryLanguage(Language language) {
        assertThat(ENGLISH.keys())
                .allSatisfy(key ->
                        assertThat(places(Words.in(language).of(key))).as(key).isEqualTo(places(ENGLISH.of(key))));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ENGLISH", "EASY_READ"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLeftInEnglish(Language language) {
        List<String> left = ENGLISH.keys().stream()
                .filter(key -> !ABOUT_THE_WORDS.contains(key))
                .filter(key -> !SAME_EVERYWHERE.matcher(ENGLISH.of(key)).matches())
                .filter(key -> Words.in(language).of(key).equals(ENGLISH.of(key)))
                .toList();
        assertThat(left).isEmpty();
    }

    @Test
    void easyReadSaysItInShorterSentences() {
        assertThat(longestSentence(Words.in(Language.EASY_READ))).isLessThan(longestSentence(ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNumbersForDangerAreTheSame(Language language) {
        Words words = Words.in(language);
        assertThat(words.of("footer.danger")).contains("999", "101");
        assertThat(words.of("start.danger.999")).contains("999", "55", "18000");
        assertThat(words.of("start.danger.101")).contains("101", "18001 101");
        assertThat(words.of("page.danger.title")).contains("999");
        assertThat(words.of("page.danger.lead")).contains("999", "55", "18000");
    }

    private static int longestSentence(Words words) {
        return words.keys().stream()
                .flatMap(key -> Stream.of(words.of(key).split("[.!?:]\\s")))
                .mapToInt(sentence -> sentence.split("\\s+").length)
                .max()
                .orElseThrow();
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
