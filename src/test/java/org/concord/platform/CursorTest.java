package org.concord.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    record Position(Instant time, UUID id) {}

    @Test
    void whatWasWrittenIsReadBack() {
        Instant time = Instant.parse("2026-11-21T12:00:00.123456Z");

        String cursor = Cursor.write("alerts", time, ID);

        assertThat(cursor).as("opaque and safe in a query").matches("[A-Za-z0-9_-]+");
        assertThat(read(cursor)).isEqualTo(new Position(time, ID));
    }

    @Test
    void noCursorIsTheFirstPage() {
        assertThat(Cursor.read(null, "alerts", 2, CursorTest::position)).isEmpty();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertRefused(() -> read(Cursor.write("cases", Instant.EPOCH, ID)));
    }

    @Test
    void aCursorWithTooFewOrTooManyPartsIsRefused() {
        assertRefused(() -> read(Cursor.write("alerts", Instant.EPOCH)));
        assertRefused(() -> read(Cursor.write("alerts", Instant.EPOCH, ID, "more")));
        assertRefused(() -> read(Cursor.write("alerts", Instant.EPOCH, ID + "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "!!!!",
                "====",
                "YWxlcnRz",
                "YWxlcnRzCg",
                "%00",
                "٣٣٣٣",
                "../../etc/passwd",
                "' OR 1=1 --"
            })
    void garbageIsRefused(String cursor) {
        assertRefused(() -> read(cursor));
    }

    @Property
    void noTextWhateverIsAnAccident(@ForAll String cursor) {
        assertRefused(() -> read(cursor));
    }

    @Property
    void noTextInAPartIsAnAccident(@ForAll @NotBlank String part) {
        assertRefused(() -> read(Cursor.write("alerts", part, ID)));
    }

    @Test
    void partsThatAreNoTimeOrIdAreRefused() {
        assertRefused(() -> read(Cursor.write("alerts", "yesterday", ID)));
        assertRefused(() -> read(Cursor.write("alerts", Instant.EPOCH, "1")));
    }

    @Test
    void aTimeInACursorLiesWhereTheStoreCanKeepIt() {
        assertThat(Cursor.instant("2026-11-21T12:00:00.123456Z"))
                .isEqualTo(Instant.parse("2026-11-21T12:00:00.123456Z"));
        for (String beyond : new String[] {
            "+294277-01-01T00:00:00Z", "-4714-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z", "now", ""
        }) {
            assertRefused(() ->
                    Cursor.read(Cursor.write("times", beyond), "times", 1, parts -> Cursor.instant(parts.getFirst())));
        }
    }

    @Test
    void aNulOrALoneSurrogateInAPartIsRefused() {
        assertRefused(() -> Cursor.read(Cursor.write("names", "a\0b"), "names", 1, List::getFirst));
        String cesu = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("names\n", 0xED, 0xA0, 0x80));
        assertThat(Cursor.read(cesu, "names", 1, List::getFirst))
                .as("bytes that are not UTF-8 never become a surrogate")
                .hasValueSatisfying(part -> assertThat(Text.isClean(part)).isTrue());
    }

    @Test
    void aCursorLongerThanWeWriteIsRefused() {
        String tooLong = Cursor.write("names", "x".repeat(400));

        assertThat(tooLong.length()).isGreaterThan(400);
        assertRefused(() -> Cursor.read(tooLong, "names", 1, List::getFirst));
    }

    @Test
    void whateverTheReaderThrowsOnPartsItCannotUseIsARefusal() {
        assertRefused(() -> Cursor.read(Cursor.write("names", "x"), "names", 1, parts -> parts.get(7)));
        assertRefused(() -> Cursor.read(Cursor.write("names", "x"), "names", 1, parts -> parts.getFirst()
                .charAt(3)));
    }

    private static Position read(String cursor) {
        return Cursor.read(cursor, "alerts", 2, CursorTest::position).orElseThrow();
    }

    private static Position position(List<String> parts) {
        return new Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                .isEqualTo(Problem.BAD_CURSOR));
    }

    private static byte[] bytes(String start, int... more) {
        byte[] all = Arrays.copyOf(start.getBytes(UTF_8), start.length() + more.length);
        for (int i = 0; i < more.length; i++) {
            all[start.length() + i] = (byte) more[i];
        }
        return all;
    }
}
