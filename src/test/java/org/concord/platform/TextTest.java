package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "مرحبا بالعالم",
                "שלום",
                "👩‍👩‍👧‍👦",
                "𠮷野家",
                "\u202Eright to left",
                "tab\tand\nline",
                "\uFFFF",
                "e\u0301"
            })
    void anyScriptIsClean(String text) {
        assertThat(Text.isClean(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "a\0b", "\uD800", "\uDFFF", "a\uD83D", "\uD83Da", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void aNulOrALoneSurrogateIsNot(String text) {
        assertThat(Text.isClean(text)).isFalse();
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(Text.length("😀")).isEqualTo(1);
        assertThat(Text.length("a😀𠮷")).isEqualTo(3);
        assertThat(Text.length("")).isZero();
    }

    @Test
    void whatIsSentBackIsShortened() {
        assertThat(Text.length(Text.printable("😀".repeat(5_000)))).isEqualTo(1_000);
    }

    @Property
    void whatIsSentBackIsCleanAndHasNoControlCharacters(@ForAll String text) {
        String printable = Text.printable(text);

        assertThat(Text.isClean(printable)).isTrue();
        assertThat(printable.codePoints()).noneMatch(Character::isISOControl);
    }

    @Test
    void lineBreaksAndLoneSurrogatesAreReplacedNotDropped() {
        assertThat(Text.printable("a\r\nb\0c\uD800d")).isEqualTo("a\uFFFD\uFFFDb\uFFFDc\uFFFDd");
    }
}
