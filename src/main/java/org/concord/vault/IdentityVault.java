package org.concord.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who told us, where exactly they live, and whom they complain about: sealed under the report's own key, found again as a repeat only by
 * keyed hashes. No person reads it yet; the custodian's timed view comes with part 9 of the plan. The service itself reads how it may reach a
 * reporter, and their address at the moment of telling them that there is news.
 */
@ApplicationScoped
public class IdentityVault {

    /** What a sealed record holds; the names in the store. */
    public enum Kind {
        REPORTER,
        PLACE,
        SUBJECTS
    }

    /** @param safety the contact-safety plan, as it was told */
    public record Reporter(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Object safety) {}

    public record Home(
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String description) {}

    public record Subject(@Nullable String name, @Nullable String description) {}

    /**
     * What was said of reaching the reporter safely.
     *
     * @param plan as it was told
     * @param email whether an e-mail address is held
     * @param phone whether a telephone number is held
     */
    public record Safety(Object plan, boolean email, boolean phone) {}

    /** A way to tell a reporter that there is news; the names in the trail. */
    public enum Means {
        EMAIL,
        SMS
    }

    /** A place that is nobody's home, in the ward of that id: not sealed, as the report itself tells it, but found again. */
    public record Spot(
            @Nullable String postcode,
            @Nullable String description,
            @Nullable Integer ward) {}

    /** All that is to be sealed; null or empty = nothing. */
    public record Content(
            @Nullable Reporter reporter, @Nullable Home home, List<Subject> subjects) {}

    /**
     * What else repeats are found by.
     *
     * @param spot null = nothing
     * @param countedAt when the report counts among repeats
     */
    public record Occasion(@Nullable Spot spot, Instant countedAt) {}

    private final Session store;
    private final VaultRows rows;
    private final DataKeys keys;
    private final RepeatHashes hashes;
    private final ObjectMapper json;
    private final AuditTrail trail;

    IdentityVault(
            Session store, VaultRows rows, DataKeys keys, RepeatHashes hashes, ObjectMapper json, AuditTrail trail) {
        this.store = store;
        this.rows = rows;
        this.keys = keys;
        this.hashes = hashes;
        this.json = json;
        this.trail = trail;
    }

    /** The report's own key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DataKey newKey() {
        return keys.create(Authority.ID);
    }

    /** @return the kinds that had something to seal */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<Kind> seal(UUID report, DataKey key, Content content, Occasion occasion) {
        Map<Kind, Object> told = new EnumMap<>(Kind.class);
        if (content.reporter() != null) {
            told.put(Kind.REPORTER, content.reporter());
        }
        if (content.home() != null) {
            told.put(Kind.PLACE, content.home());
        }
        if (!content.subjects().isEmpty()) {
            told.put(Kind.SUBJECTS, content.subjects());
        }
        Map<Kind, byte[]> sealed = new EnumMap<>(Kind.class);
        told.forEach((kind, value) -> sealed.put(kind, key.seal(bytes(value), context(report, kind))));
        rows.add(new VaultRows.Owner(report, key.id()), sealed, hashes.of(content, occasion), occasion.countedAt());
        return told.keySet();
    }

    /** Whether anything is sealed for the report. */
    public boolean isHeld(UUID report) {
        return store.createSelectionQuery("select count(*) from VaultRecord where id.report = :report", Long.class)
                        .setParameter("report", report)
                        .getSingleResult()
                > 0;
    }

    /** When and how the reporter may be reached: no name, no address. Empty if nothing was said of it, or it was erased. */
    public Optional<Safety> safety(UUID report) {
        return reporter(report)
                .filter(told -> told.safety() != null)
                .map(told ->
                        new Safety(Objects.requireNonNull(told.safety()), told.email() != null, told.phone() != null));
    }

    /**
     * One address of a reporter, for the sender of automatic notices alone, at the moment of sending; that it was opened is recorded.
     *
     * @param subject as the trail names the case
     * @return empty if there is none, or it was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> addressForNotice(UUID report, Means means, String subject) {
        Optional<String> address = reporter(report).map(told -> means == Means.EMAIL ? told.email() : told.phone());
        address.ifPresent(opened -> trail.append(new ReporterEvent.ContactOpened(subject, report, means.name())));
        return address;
    }

    /**
     * Who the holder of a receipt says they are: beside what the report gave, never in its place, and not among what repeats are found by.
     *
     * @param key of the report
     * @return false if the report was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean sealClaim(UUID request, UUID report, UUID key, Object claim) {
        Optional<DataKey> known = keys.find(key);
        known.ifPresent(open ->
                store.persist(new VaultClaim(request, report, key, open.seal(bytes(claim), "vault claim " + request))));
        return known.isPresent();
    }

    private Optional<Reporter> reporter(UUID report) {
        return Optional.ofNullable(store.find(VaultRecord.class, VaultRecord.idOf(report, Kind.REPORTER)))
                .flatMap(record -> keys.find(record.dataKey()).map(key -> opened(key, record, report)));
    }

    private Reporter opened(DataKey key, VaultRecord record, UUID report) {
        try {
            return json.readValue(key.open(record.sealed(), context(report, Kind.REPORTER)), Reporter.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a sealed record does not open");
        }
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write what is to be sealed");
        }
    }

    private static String context(UUID report, Kind kind) {
        return "vault " + report + " " + kind;
    }
}
