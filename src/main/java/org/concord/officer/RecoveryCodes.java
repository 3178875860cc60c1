package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.concord.platform.KeyedHash;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** Recovery codes, each good once in place of the telephone's. Only keyed hashes of them are kept; with 78 random bits each they need no salt. */
@ApplicationScoped
class RecoveryCodes {
    private static final int CODES = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Session store;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(Session store, KeyedHash hash, Clock clock) {
        this.store = store;
        this.hash = hash;
        this.clock = clock;
    }

    /** New ones in place of all that there were; to be shown once. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> replace(UUID officer) {
        remove(officer);
        List<String> codes = Stream.generate(this::newCode).limit(CODES).toList();
        codes.forEach(code -> store.createNativeMutationQuery(
                        "INSERT INTO recovery_code (officer_id, hash, authority_id) VALUES (:officer, :hash, :authority)")
                .setParameter("officer", officer)
                .setParameter("hash", HexFormat.of().parseHex(hashOf(officer, code)))
                .setParameter("authority", Authority.ID)
                .executeUpdate());
        return codes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(UUID officer) {
        store.createNativeMutationQuery("DELETE FROM recovery_code WHERE officer_id = :officer")
                .setParameter("officer", officer)
                .executeUpdate();
    }

    /** Hashes, in hex, of those that were not used. */
    Set<String> unused(UUID officer) {
        return OneColumn.of(
                        store,
                        "SELECT encode(hash, 'hex') FROM recovery_code WHERE officer_id = :officer AND used_at IS NULL",
                        String.class)
                .setParameter("officer", officer)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return false if it was used meanwhile */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(UUID officer, String hashed) {
        return store.createNativeMutationQuery(
                                "UPDATE recovery_code SET used_at = :now WHERE officer_id = :officer AND hash = :hash AND used_at IS NULL")
                        .setParameter("now", clock.instant())
                        .setParameter("officer", officer)
                        .setParameter("hash", HexFormat.of().parseHex(hashed))
                        .executeUpdate()
                == 1;
    }

    /** In hex. However it is typed: small letters, spaces and hyphens do not matter. */
    String hashOf(UUID officer, String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return HexFormat.of().formatHex(hash.of(KeyedHash.Purpose.RECOVERY_CODE, officer + " " + letters));
    }

    private String newCode() {
        return IntStream.range(0, LETTERS / GROUP)
                .mapToObj(group -> random.ints(GROUP, 0, ALPHABET.length())
                        .mapToObj(letter -> ALPHABET.substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
