package org.concord.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.KeyedHash;
import org.jspecify.annotations.Nullable;

/** Normalises what people wrote, so that the same person or home hashes alike however it was typed. */
@ApplicationScoped
class RepeatHashes {
    private static final String UK_PREFIX = "44";
    /** What people type where they have no name to give; words in alphabetical order. */
    private static final Set<String> NO_NAMES = Set.of(
            "known not",
            "a n",
            "name no",
            "given not",
            "applicable not",
            "dont know",
            "don know t",
            "name unknown",
            "person unknown",
            "male unknown",
            "female unknown",
            "man unknown",
            "neighbour next",
            "my neighbour",
            "a neighbour",
            "neighbour the");

    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private final KeyedHash hash;

    RepeatHashes(KeyedHash hash) {
        this.hash = hash;
    }

    Collection<VaultHash> of(IdentityVault.Content content, Occasion occasion) {
        Map<String, VaultHash> found = byText(content);
        Occasion.Spot spot = occasion.spot();
        if (spot != null) {
            add(
                    found,
                    RepeatSign.PLACE,
                    PlaceWords.spot(spot.postcode(), spot.description(), spot.ward())
                            .orElse(""));
        }
        return found.values();
    }

    private Map<String, VaultHash> byText(IdentityVault.Content content) {
        Map<String, VaultHash> found = new LinkedHashMap<>();
        IdentityVault.Reporter reporter = content.reporter();
        if (reporter != null) {
            add(found, RepeatSign.NAME, name(reporter.name()));
            add(found, RepeatSign.EMAIL, email(reporter.email()));
            add(found, RepeatSign.PHONE, phone(reporter.phone()));
        }
        if (content.home() != null) {
            addHome(found, content.home());
        }
        content.subjects().forEach(subject -> add(found, RepeatSign.SUBJECT_NAME, name(subject.name())));
        return found;
    }

    private void addHome(Map<String, VaultHash> found, IdentityVault.Home home) {
        if (home.postcode() != null && PlaceWords.tellsOneHome(home.description())) {
            add(found, RepeatSign.ADDRESS, words(home.description() + " " + home.postcode()));
        }
        add(
                found,
                RepeatSign.HOUSE,
                PlaceWords.house(home.postcode(), home.description()).orElse(""));
    }

    private void add(Map<String, VaultHash> found, RepeatSign kind, String normalised) {
        if (!normalised.isEmpty()) {
            byte[] value = hash.of(KeyedHash.Purpose.REPEAT, kind + "\n" + normalised);
            found.put(kind + normalised, new VaultHash(kind, value));
        }
    }

    /**
     * Of a name that may tell somebody apart: what stands for no name does not, nor does one word alone, such as a first name; in scripts that
     * part no words, two characters or fewer.
     */
    static String name(@Nullable String text) {
        String words = words(text);
        boolean partsNoWords = words.codePoints().anyMatch(RepeatHashes::partsNoWords);
        boolean tells = partsNoWords ? words.codePointCount(0, words.length()) > 2 : words.indexOf(' ') > 0;
        return tells && !NO_NAMES.contains(words) ? words : "";
    }

    private static boolean partsNoWords(int letter) {
        return WITHOUT_SPACES.contains(Character.UnicodeScript.of(letter));
    }

    /** Letters and digits in compatibility form, without marks and case, words in alphabetical order (Khan Amina = Amina Khan). */
    static String words(@Nullable String text) {
        return eachWord(text).sorted().collect(Collectors.joining(" "));
    }

    static Stream<String> eachWord(@Nullable String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    static String email(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    /** Digits alone, British numbers without their leading 0 or +44. */
    static String phone(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String digits = text.replaceAll("\\D", "").replaceFirst("^0+", "");
        return digits.startsWith(UK_PREFIX) && digits.length() > 10
                ? digits.substring(UK_PREFIX.length()).replaceFirst("^0", "")
                : digits;
    }
}
