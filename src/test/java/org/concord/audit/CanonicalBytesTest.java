package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalBytesTest {
    private static final UUID ID = UUID.fromString("0193504a-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-20T21:10:00.123456Z");

    @Test
    void keysAreSortedAndNothingIsBetweenThem() {
        Map<String, Object> facts =
                Map.of("score", 240, "category", "HATE_CRIME_SUSPECTED", "proposedBy", "rules@2026-11");

        assertThat(text(CanonicalBytes.of(entry(facts), null)))
                .isEqualTo(
                        "{\"action\":\"case-opened\",\"actor\":\"anyone\",\"at\":\"2026-11-20T21:10:00.123456Z\",\"authority\":1,"
                                + "\"facts\":{\"category\":\"HATE_CRIME_SUSPECTED\",\"proposedBy\":\"rules@2026-11\",\"score\":240},"
                                + "\"id\":\"0193504a-0000-7000-8000-000000000001\",\"subject\":\"CF-26-ABCDE\",\"v\":1}");
    }

    @Test
    void theHashOfADetailStandsInThem() {
        assertThat(text(CanonicalBytes.of(entry(Map.of()), new byte[] {0x0a, (byte) 0xff})))
                .contains(",\"detail\":\"0aff\",\"facts\":{},");
    }

    @Test
    void idsTimesNumbersAndListsOfThemAreTaken() {
        Map<String, Object> facts =
                Map.of("a", ID, "b", AT, "c", 9_007_199_254_740_991L, "d", true, "e", List.of(ID, "X", -1));

        assertThat(text(CanonicalBytes.of(entry(facts), null)))
                .contains("{\"a\":\"" + ID
                        + "\",\"b\":\"2026-11-20T21:10:00.123456Z\",\"c\":9007199254740991,\"d\":true,\"e\":[\"" + ID
                        + "\",\"X\",-1]}");
    }

    @Test
    void whatIsReadBackGivesTheSameBytes() {
        byte[] bytes = CanonicalBytes.of(
                entry(Map.of("a", ID, "b", List.of(1, "X"), "c", AT, "d", Long.MAX_VALUE >> 10)), new byte[] {1, 2});

        CanonicalBytes.Content content = CanonicalBytes.read(bytes);

        assertThat(CanonicalBytes.of(entry(content.facts()), content.detailHash()))
                .isEqualTo(bytes);
    }

    @Test
    void aTimeIsKeptAsTheStoreKeepsIt() {
        EntryFacts nanoseconds = new EntryFacts(
                ID,
                1,
                Instant.parse("2026-11-20T21:10:00.123456789Z"),
                "anyone",
                "case-opened",
                "CF-26-ABCDE",
                Map.of());

        assertThat(CanonicalBytes.of(nanoseconds, null)).isEqualTo(CanonicalBytes.of(entry(Map.of()), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "",
                "Müller",
                "a\"b",
                "a\\b",
                "line\nbreak",
                "ends\n",
                "someone@example.org",
                "someone@example.co.uk",
                "a@b@c",
                "-first",
                "\0",
                "more-than-eighty-characters-more-than-eighty-characters-more-than-eighty-characters"
            })
    void whatCouldBeAStoryOrAnAddressIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalBytes.of(entry(Map.of("fact", text)), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalBytes.of(entry(Map.of("fact", List.of(text))), null));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalBytes.of(entry(Map.of(text, 1)), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CanonicalBytes.of(new EntryFacts(ID, 1, AT, "anyone", "case-opened", text, Map.of()), null));
    }

    @Test
    void whatHasNoOneWayToBeWrittenIsRefused() {
        for (Object value : List.of(0.1, -0.0, 1L << 53, Long.MIN_VALUE, Map.of("a", 1), 'c')) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CanonicalBytes.of(entry(Map.of("fact", value)), null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"facts\":null}",
                "{\"facts\":{\"a\":null}}",
                "{\"facts\":{},\"detail\":\"xy\"}",
                "\"text\""
            })
    void whatWasNotWrittenByUsIsNotRead(String bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalBytes.read(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private static EntryFacts entry(Map<String, Object> facts) {
        return new EntryFacts(ID, 1, AT, "anyone", "case-opened", "CF-26-ABCDE", facts);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
