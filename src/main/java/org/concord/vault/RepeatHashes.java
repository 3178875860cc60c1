package org.concord.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.KeyedHash;
import org.jspecify.annotations.Nullable;

/** Normalises what people wrote, so that the same person or home hashes alike however it was typed. */
@ApplicationScoped
class RepeatHashes {
    private static final String UK_PREFIX = "44";

    private final KeyedHash hash;

    RepeatHashes(KeyedHash hash) {
        this.hash = hash;
    }

    Collection<VaultHash> of(IdentityVault.Content content) {
        Map<String, VaultHash> found = new LinkedHashMap<>();
        IdentityVault.Reporter reporter = content.reporter();
        if (reporter != null) {
            add(found, VaultHash.Kind.NAME, words(reporter.name()));
            add(found, VaultHash.Kind.EMAIL, email(reporter.email()));
            add(found, VaultHash.Kind.PHONE, phone(reporter.phone()));
        }
        if (content.home() != null
                && content.home().postcode() != null
                && content.home().description() != null) {
            add(
                    found,
                    VaultHash.Kind.ADDRESS,
                    words(content.home().description() + " " + content.home().postcode()));
        }
        content.subjects().forEach(subject -> add(found, VaultHash.Kind.SUBJECT_NAME, words(subject.name())));
        return found.values();
    }

    private void add(Map<String, VaultHash> found, VaultHash.Kind kind, String normalised) {
        if (!normalised.isEmpty()) {
            byte[] value = hash.of(KeyedHash.Purpose.REPEAT, kind + "\n" + normalised);
            found.put(kind + normalised, new VaultHash(kind, value));
        }
    }

    /** Letters and digits in compatibility form, without marks and case, words in alphabetical order (Khan Amina = Amina Khan). */
    static String words(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
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
