package org.concord.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concord.evidence.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNameTest {

    @ParameterizedTest
    @CsvSource({
        "wall.jpg, wall.jpg",
        "wall.jpeg, wall.jpg",
        "wall, wall.jpg",
        "my wall at home.JPG, my wall at home.jpg",
        "../../etc/passwd, passwd.jpg",
        "C:\\Users\\me\\wall.jpg, wall.jpg",
        "/wall.jpg, wall.jpg",
        "invoice.pdf.exe, invoice.pdf.jpg",
        "ściana.jpg, ściana.jpg",
        "جدار.jpg, جدار.jpg",
        "🕊.jpg, 🕊.jpg",
        ".htaccess, htaccess.jpg",
        "..., file.jpg",
        "a<b>c.jpg, a_b_c.jpg",
        "a:b|c?d*e%f.jpg, a_b_c_d_e_f.jpg"
    })
    void aNameIsShownAsItsLastPartWithTheExtensionOfWhatItIs(String claimed, String shown) {
        assertThat(ShownName.of(claimed, FileKind.JPEG)).isEqualTo(shown);
    }

    @Test
    void marksThatTurnTextAroundAndLineEndsAreLeftOut() {
        assertThat(ShownName.of("photo\u202Egpj.exe", FileKind.JPEG)).isEqualTo("photogpj.jpg");
        assertThat(ShownName.of("a\r\nSet-Cookie: x=1.jpg", FileKind.JPEG)).isEqualTo("aSet-Cookie_ x=1.jpg");
        assertThat(ShownName.of("a\u0000b\u2028c\u200Bd\uFEFFe.jpg", FileKind.JPEG))
                .isEqualTo("abcde.jpg");
        assertThat(ShownName.of("", FileKind.PDF)).isEqualTo("file.pdf");
        assertThat(ShownName.of(" \t ", FileKind.PDF)).isEqualTo("file.pdf");
    }

    @Test
    void aLongNameIsShortened() {
        assertThat(ShownName.of("x".repeat(10_000) + ".jpg", FileKind.JPEG)).isEqualTo("x".repeat(100) + "….jpg");
        assertThat(ShownName.of("🕊".repeat(101), FileKind.JPEG)).isEqualTo("🕊".repeat(100) + "….jpg");
    }

    @Property
    void whateverIsClaimedTheShownNameIsOneShortLineWithoutPathsOrQuotes(@ForAll String claimed) {
        String shown = ShownName.of(claimed, FileKind.PNG);

        assertThat(shown).endsWith(".png").doesNotContain("/", "\\", "\"", "\n", "\r", "\u202E");
        assertThat(shown.codePoints().noneMatch(Character::isISOControl)).isTrue();
        assertThat(shown.codePointCount(0, shown.length())).isBetween(5, 105);
    }
}
