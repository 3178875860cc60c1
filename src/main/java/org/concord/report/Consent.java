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
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of what a reporter allows. Versions are added, never changed; {@link ReportRows} adds the first. */
@Entity
@Table(name = "consent")
class Consent {
    @EmbeddedId
    private ConsentId id;

    @Enumerated(EnumType.STRING)
    private PoliceConsent police;

    private @Nullable Boolean support;

    @ElementCollection
    @CollectionTable(
            name = "consent_partner",
            joinColumns = {@JoinColumn(name = "report_id"), @JoinColumn(name = "version")})
    @Column(name = "recipient")
    @Enumerated(EnumType.STRING)
    private Set<ConsentRecipient> partners = new LinkedHashSet<>();

    protected Consent() {}

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
