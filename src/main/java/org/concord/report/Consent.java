package org.concord.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** One version of what a reporter allows. Versions are added, never changed. */
@Entity
@Table(name = "consent")
class Consent {
    /** The wording of 2026-11; see the changelog. */
    private static final short WORDING = 1;

    @EmbeddedId
    private ConsentId id;

    @Column(name = "authority_id")
    private int authority;

    @Enumerated(EnumType.STRING)
    private PoliceConsent police;

    private @Nullable Boolean support;

    @Column(name = "wording_id")
    private short wording;

    @Column(name = "given_at")
    private Instant givenAt;

    @ElementCollection
    @CollectionTable(
            name = "consent_partner",
            joinColumns = {@JoinColumn(name = "report_id"), @JoinColumn(name = "version")})
    @Column(name = "recipient")
    @Enumerated(EnumType.STRING)
    private Set<ConsentRecipient> partners = new LinkedHashSet<>();

    protected Consent() {}

    Consent(UUID report, NewReport.ConsentGiven given, Instant givenAt) {
        this.id = new ConsentId(report, (short) 1);
        this.authority = Authority.ID;
        this.police = given.police();
        this.support = given.support();
        this.wording = WORDING;
        this.givenAt = givenAt;
        this.partners.addAll(given.partners());
    }

    @Embeddable
    record ConsentId(
            @Column(name = "report_id") UUID report,
            @Column(name = "version") short version) {}

    int version() {
        return id.version();
    }

    PoliceConsent police() {
        return police;
    }

    @Nullable
    Boolean support() {
        return support;
    }

    Set<ConsentRecipient> partners() {
        return partners;
    }
}
