package org.concord.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.jspecify.annotations.Nullable;

/**
 * Who told us, where exactly they live, and whom they complain about: sealed under the report's own key, found again as a repeat only by
 * keyed hashes. A person reads who told us on a ground that is decided elsewhere and recorded with each reading; nobody reads a home or the
 * people complained about. The service itself reads how it may reach a reporter, and their address at the moment of telling them that there is news.
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

    /** What is known of a reporter; only whether. */
    public record Known(boolean name, boolean email, boolean phone) {
        static final Known NOTHING = new Known(false, false, false);

        public boolean isSomebody() {
            return name || email || phone;
        }
    }

    /**
     * A claim that an officer accepted.
     *
     * @param identity how far the reporter wishes to be known, by its code
     */
    public record Accepted(String identity, Instant since) {}

    /**
     * What the vault keeps of a report.
     *
     * @param anything be it of the reporter, their home or the people complained about
     * @param accepted the newest claim; null if what came with the report is in force
     */
    public record Held(boolean anything, @Nullable Accepted accepted) {}

    /** A way to tell a reporter that there is news; the names in the trail. */
    public enum Means {
        EMAIL,
        SMS
    }

    /** All that is to be sealed; null or empty = nothing. */
    public record Content(
            @Nullable Reporter reporter, @Nullable Home home, List<Subject> subjects) {}

    private final VaultRows rows;
    private final DataKeys keys;
    private final RepeatHashes hashes;
    private final ObjectMapper json;
    private final KnownReporters reporters;
    private final AuditTrail trail;

    IdentityVault(
            VaultRows rows,
            DataKeys keys,
            RepeatHashes hashes,
            ObjectMapper json,
            KnownReporters reporters,
            AuditTrail trail) {
        this.rows = rows;
        this.keys = keys;
        this.hashes = hashes;
        this.json = json;
        this.reporters = reporters;
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
        told.forEach((kind, value) -> sealed.put(kind, key.seal(bytes(value), VaultRecord.context(report, kind))));
        rows.add(new VaultRows.Owner(report, key.id()), sealed, hashes.of(content, occasion), occasion.countedAt());
        return told.keySet();
    }

    /** By report: whether anything is sealed for it, and whether it is of who the reporter is after all. */
    public Map<UUID, Held> held(Collection<UUID> reports) {
        return reporters.held(reports);
    }

    /** Which ways to the reporter are known, without a word of what they are. */
    public Known known(UUID report) {
        return reporters
                .of(report)
                .map(told -> new Known(told.name() != null, told.email() != null, told.phone() != null))
                .orElse(Known.NOTHING);
    }

    /** By report, when and how its reporter may be reached: no name, no address; without those of whom nothing was said of it, or that were erased. */
    public Map<UUID, Safety> safety(Collection<UUID> reports) {
        Map<UUID, Safety> safety = new HashMap<>();
        reporters.of(reports).forEach((report, told) -> {
            if (told.safety() != null) {
                safety.put(report, new Safety(told.safety(), told.email() != null, told.phone() != null));
            }
        });
        return safety;
    }

    /**
     * Who told these reports, as it is in force, for a person. Whoever calls has found the ground on which they may know, and records in the same
     * transaction who read which report and on which ground. The people complained about stay shut: naming one takes a decision of its own on the
     * threshold, and that door is to stand beside this one.
     *
     * @return by report; without those of whom nothing was said, or that were erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Reporter> open(Collection<UUID> reports) {
        return reports.isEmpty() ? Map.of() : reporters.of(reports);
    }

    /**
     * One address of a reporter, for the sender of automatic notices alone, at the moment of sending; that it was opened is recorded.
     *
     * @param subject as the trail names the case
     * @return empty if there is none, or it was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> addressForNotice(UUID report, Means means, String subject) {
        Optional<String> address = reporters.of(report).map(told -> means == Means.EMAIL ? told.email() : told.phone());
        address.ifPresent(opened -> trail.append(new ReporterEvent.ContactOpened(subject, report, means.name())));
        return address;
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write what is to be sealed");
        }
    }
}
