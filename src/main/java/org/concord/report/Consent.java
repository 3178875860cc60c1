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

/** One version of what a reporter allows. Versions are added, never changed; {@link ReportRows} adds the first. */
@Entity
@Table(name = "consent")
class Consent {
    @EmbeddedId
    private ConsentId id;

    @Column(name = "authority_id")
    private int authority;

    @Enumerated(EnumType.STRING)
    private PoliceConsent police;

    private @Nullable Boolean support;
    private @Nullable Boolean centre;

    @Column(name = "wording_id")
    private short wording;

    @Column(name = "given_at")
    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_by")
    private ConsentSource givenBy;

    @ElementCollection
    @CollectionTable(
            name = "consent_partner",
            joinColumns = {@JoinColumn(name = "report_id"), @JoinColumn(name = "version")})
    @Column(name = "recipient")
    @Enumerated(EnumType.STRING)
    private Set<ConsentRecipient> partners = new LinkedHashSet<>();

    protected Consent() {}

    private Consent(ConsentId id, NewReport.ConsentGiven given, ConsentSource givenBy, Instant givenAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.police = given.police();
        this.support = given.support();
        this.centre = given.centre();
        this.wording = ReportRows.CONSENT_WORDING;
        this.givenAt = givenAt;
        this.givenBy = givenBy;
        this.partners.addAll(given.partners());
    }

    /** The version after this one. */
    Consent next(NewReport.ConsentGiven given, ConsentSource by, Instant when) {
        return new Consent(new ConsentId(id.report(), (short) (id.version() + 1)), given, by, when);
    }

    @Embeddable
    record ConsentId(
            @Column(name = "report_id") UUID report,
            @Column(name = "version") short version) {}

    UUID report() {
        return id.report();
    }

    ReportView.ConsentView view() {
        return new ReportView.ConsentView(
                id.version(), police, Set.copyOf(partners), support, centre, givenAt, givenBy);
    }

    NewReport.ConsentGiven given() {
        return new NewReport.ConsentGiven(police, Set.copyOf(partners), support, centre);
    }
}
