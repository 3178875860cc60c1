package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.HumanReference;
import org.concord.platform.KeyedHash;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that reporters were given once. Whoever asks learns whether a pair is right, and nothing else: for a reference that is not
 * there, and for a receipt that is none, the same is done as for a wrong one.
 */
@ApplicationScoped
public class Receipts {
    private static final int DIGITS = 16;
    private static final int LONGEST_TYPED = 100;
    private static final int HASH_BYTES = 32;

    /** No report is called so: neither 0 nor O is in the alphabet. */
    private static final String NOBODYS = "CR-00-00000-00000";

    /** Letters that are read where a digit stands, each with that digit below it. */
    private static final String LOOK_LIKE_DIGITS = "OoQDIiLlSsZzBGg";

    private static final String LIKE = "000011115522866";

    private final Session store;
    private final KeyedHash hash;
    private final byte[] nobodys = new byte[HASH_BYTES];

    Receipts(Session store, KeyedHash hash) {
        this.store = store;
        this.hash = hash;
        new SecureRandom().nextBytes(nobodys);
    }

    /**
     * Whether the two belong together.
     *
     * @param report whose reference it is; null if nobody's, or the report was erased. For the trail alone
     */
    public record Tried(boolean right, @Nullable UUID report) {}

    /** Tries a pair as it was typed. */
    public Tried tryOut(String typedReference, String typedReceipt) {
        String reference = reference(typedReference).orElse(NOBODYS);
        Optional<Tuple> known = find(reference);
        byte[] kept = known.map(row -> row.get(1, byte[].class)).orElse(nobodys);
        byte[] told = of(hash, reference, digits(typedReceipt));
        boolean right = MessageDigest.isEqual(kept, told);
        return new Tried(right, known.map(row -> row.get(0, UUID.class)).orElse(null));
    }

    /** The reference as we write it, if it can be one of a report. */
    public static Optional<String> reference(String typed) {
        return HumanReference.meant(typed).filter(reference -> reference.startsWith("CR"));
    }

    /** @param digits without what groups them */
    static byte[] of(KeyedHash hash, String reference, String digits) {
        return hash.of(KeyedHash.Purpose.RECEIPT, reference + "\n" + digits);
    }

    /** Of whatever script and however grouped; anything that is no receipt becomes something that is none either. */
    static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        String plain = typed.length() > LONGEST_TYPED ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(symbol -> digits.append(digit(symbol)));
        return digits.length() == DIGITS ? digits.toString() : "";
    }

    private static char digit(int symbol) {
        int value = Character.digit(symbol, 10);
        int at = LOOK_LIKE_DIGITS.indexOf(symbol);
        return value >= 0 ? Character.forDigit(value, 10) : at < 0 ? '?' : LIKE.charAt(at);
    }

    private Optional<Tuple> find(String reference) {
        return store.createNativeQuery(
                        "SELECT id, receipt_hash FROM report WHERE authority_id = :authority AND reference = :reference AND erased_at IS NULL",
                        Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("reference", reference)
                .uniqueResultOptional();
    }
}
