package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.concord.casework.PersonView;
import org.concord.officer.OnDuty;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.concord.platform.Hashing;
import org.concord.platform.Ids;
import org.concord.tension.WeeklyReturn.ReturnSignature;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Returns as they were signed, each sealed under a key of its own. Nothing of them is ever changed. */
@ApplicationScoped
class SignedReturns {
    private static final String SIGNED = """
            SELECT id, CAST(week AS text), signed_by, signed_at, sha256, data_key_id, sealed FROM tension_return
            WHERE authority_id = :authority AND\s""";

    private final Session store;
    private final DataKeys keys;
    private final OnDuty people;
    private final Ids ids;
    private final ObjectMapper json;

    SignedReturns(Session store, DataKeys keys, OnDuty people, Ids ids, ObjectMapper json) {
        this.store = store;
        this.keys = keys;
        this.people = people;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Keeps what is signed, from now on as it is.
     *
     * @return its SHA-256 in hex; empty if somebody signed that week before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> add(LocalDate monday, WeeklyReturn signed, UUID by, Instant at) {
        UUID id = ids.next();
        byte[] bytes = written(signed);
        String hash = hash(bytes);
        DataKey key = keys.create(Authority.ID);
        int added = store.createNativeMutationQuery("""
                        INSERT INTO tension_return (id, authority_id, week, signed_by, signed_at, data_key_id, sealed, sha256)
                        VALUES (:id, :authority, :week, :by, :at, :key, :sealed, :hash) ON CONFLICT (authority_id, week) DO NOTHING""")
                .setParameter("id", id)
                .setParameter("authority", Authority.ID)
                .setParameter("week", monday)
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("key", key.id())
                .setParameter("sealed", key.seal(bytes, context(id)))
                .setParameter("hash", hash)
                .executeUpdate();
        return added == 1 ? Optional.of(hash) : Optional.empty();
    }

    /** With its signature; empty if nobody has signed that week, or it was let go. */
    Optional<WeeklyReturn> find(LocalDate monday) {
        return read("week = :week", query -> query.setParameter("week", monday)).stream()
                .findFirst()
                .flatMap(this::opened);
    }

    /** Of one that was signed. */
    ReturnSignature signature(LocalDate monday) {
        return Objects.requireNonNull(signatures(monday, monday).get(monday));
    }

    /** Who signed which of these weeks, by their Mondays. */
    Map<LocalDate, ReturnSignature> signatures(LocalDate from, LocalDate to) {
        return read("week BETWEEN :from AND :to", query -> query.setParameter("from", from)
                        .setParameter("to", to))
                .stream()
                .collect(Collectors.toMap(row -> LocalDate.parse(row.get(1, String.class)), this::signature));
    }

    /** Read to the end: who asks next may ask the store. */
    private List<Tuple> read(String where, UnaryOperator<NativeQuery<Tuple>> values) {
        return values.apply(
                        store.createNativeQuery(SIGNED + where, Tuple.class).setParameter("authority", Authority.ID))
                .getResultList();
    }

    private ReturnSignature signature(Tuple row) {
        UUID by = row.get(2, UUID.class);
        return new ReturnSignature(
                PersonView.of(by, people.names(List.of(by))), row.get(3, Instant.class), row.get(4, String.class));
    }

    private Optional<WeeklyReturn> opened(Tuple row) {
        return keys.find(row.get(5, UUID.class)).map(key -> {
            byte[] bytes = opened(key, row);
            if (!hash(bytes).equals(row.get(4, String.class))) {
                throw new IllegalStateException("a signed return is not what was signed");
            }
            return read(bytes).signed(signature(row));
        });
    }

    private static byte[] opened(DataKey key, Tuple row) {
        try {
            return key.open(row.get(6, byte[].class), context(row.get(0, UUID.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signed return does not open under its key", e);
        }
    }

    private byte[] written(WeeklyReturn signed) {
        try {
            return json.writeValueAsBytes(signed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a return cannot be written");
        }
    }

    private WeeklyReturn read(byte[] bytes) {
        try {
            return json.readValue(bytes, WeeklyReturn.class);
        } catch (IOException e) {
            throw new IllegalStateException("a signed return cannot be read");
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Hashing.sha256(bytes));
    }

    private static String context(UUID id) {
        return "tension return " + id;
    }
}
