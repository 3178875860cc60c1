package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HumanReferenceTest {
    /** Where the ten symbols of {@code CR-26-XXXXX-XXXXX} stand. */
    private static final int[] SYMBOLS = {6, 7, 8, 9, 10, 12, 13, 14, 15, 16};

    private static final HumanReference REFERENCES =
            new HumanReference(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void aReportAndACaseAreToldApartByTheirFirstLetters() {
        assertThat(REFERENCES.nextReport()).matches("CR-26-[2-9CDFHJKMNPRTVWXY]{5}-[2-9CDFHJKMNPRTVWXY]{5}");
        assertThat(REFERENCES.nextCase()).matches("CF-26-[2-9CDFHJKMNPRTVWXY]{5}-[2-9CDFHJKMNPRTVWXY]{5}");
    }

    @Test
    void theAlphabetHasNoLettersThatAreTakenForDigitsOrMakeWords() {
        assertThat(HumanReference.ALPHABET)
                .hasSize(23)
                .doesNotContain("0", "1", "O", "I", "L", "A", "E", "U", "B", "G", "Q", "S", "Z");
        assertThat(HumanReference.ALPHABET.chars().distinct().count()).isEqualTo(23);
    }

    @Test
    void tenThousandReferencesAreTenThousandDifferentOnes() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(REFERENCES.nextReport());
        }
        // The birthday bound for 10^4 draws from 23^9 is 3 in 100,000.
        assertThat(made).hasSize(10_000);
    }

    @Property(tries = 200)
    void everySingleWrongSymbolIsCaught(@ForAll("references") String reference) {
        for (int at : SYMBOLS) {
            for (char symbol : HumanReference.ALPHABET.toCharArray()) {
                String typed = reference.substring(0, at) + symbol + reference.substring(at + 1);
                assertThat(HumanReference.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(reference));
            }
        }
    }

    @Property(tries = 1000)
    void everySwapOfTwoNeighboursIsCaught(@ForAll("references") String reference) {
        for (int i = 0; i + 1 < SYMBOLS.length; i++) {
            StringBuilder typed = new StringBuilder(reference);
            typed.setCharAt(SYMBOLS[i], reference.charAt(SYMBOLS[i + 1]));
            typed.setCharAt(SYMBOLS[i + 1], reference.charAt(SYMBOLS[i]));
            boolean same = typed.toString().equals(reference);
            assertThat(HumanReference.parse(typed.toString()).isPresent())
                    .as(typed.toString())
                    .isEqualTo(same);
        }
    }

    @Property(tries = 200)
    void caseAndSpacesAreForgiven(@ForAll("references") String reference) {
        assertThat(HumanReference.parse(reference)).contains(reference);
        assertThat(HumanReference.parse(reference.toLowerCase(Locale.ROOT))).contains(reference);
        assertThat(HumanReference.parse("  " + reference + "\t\n")).contains(reference);
        assertThat(HumanReference.parse(reference.replace("-", " - "))).contains(reference);
    }

    @Property(tries = 1000)
    void anythingElseIsRefusedWithoutAnException(@ForAll String typed) {
        assertThat(HumanReference.parse(typed)).isEmpty();
    }

    @Property(tries = 500)
    void whatSomebodyMeantIsUnderstoodHoweverItWasTyped(@ForAll("references") String reference) {
        String plain = reference.replace("-", "");
        for (String typed : new String[] {
            reference,
            plain,
            plain.toLowerCase(Locale.ROOT),
            "  " + reference.toLowerCase(Locale.ROOT).replace("-", " ") + "\n",
            reference.replace("-", " – "),
            reference.replace('-', '_'),
            reference.replace('8', 'B').replace('5', 's').replace('2', 'Z').replace('6', 'g'),
            plain.replace('C', 'С').replace('H', 'Н').replace('P', 'Р').replace('X', 'Х')
        }) {
            assertThat(HumanReference.meant(typed)).as(typed).contains(reference);
        }
    }

    @Property(tries = 1000)
    void whatNobodyMeantIsNoneWithoutAnException(@ForAll String typed) {
        assertThat(HumanReference.meant(typed)).isEmpty();
    }

    @Property(tries = 300)
    void alsoWhereLookAlikesAreForgivenAWrongSymbolIsCaught(@ForAll("references") String reference) {
        for (int at : SYMBOLS) {
            for (char symbol : HumanReference.ALPHABET.toCharArray()) {
                String typed = reference.substring(0, at) + symbol + reference.substring(at + 1);
                assertThat(HumanReference.meant(typed).isPresent()).as(typed).isEqualTo(typed.equals(reference));
            }
        }
    }

    /** The letters that are not in the alphabet stand for nothing: O is no 0, and neither is used. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CR",
                "CR-26",
                "CR-26-22222",
                "CX-26-22222-22222",
                "CR-26-22222-2222",
                "CR-26-22222-222222",
                "CR-2026-22222-22222",
                "CR-26-O2222-22222",
                "CR-26-I2222-22222",
                "CR-26-02222-22222",
                "CR-26-A2222-22222",
                "CR-26-Ñ2222-22222",
                "CR-26-٢2222-22222",
                "CR-٢٦-22222-22222",
                "CR-26-2222ſ-22222",
                "CR_26_22222_22222",
                "CR-26-22222-22222; DROP TABLE report"
            })
    void foreignLettersAndWrongShapesAreRefused(String typed) {
        assertThat(HumanReference.parse(typed)).isEmpty();
    }

    @Test
    void theYearIsThatOfTheClockInUtc() {
        Clock newYear = Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);
        assertThat(new HumanReference(newYear).nextReport()).startsWith("CR-00-");
    }

    @Provide
    Arbitrary<String> references() {
        return Arbitraries.create(REFERENCES::nextReport);
    }
}
