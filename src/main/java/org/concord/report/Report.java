package org.concord.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody told us. It is kept as it was told, by {@link ReportRows}, and never edited: nothing here writes. */
@Entity
@Table(name = "report")
class Report {
    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "partner_id")
    private @Nullable UUID partner;

    @Column(name = "source_ref")
    private @Nullable String sourceRef;

    @Column(name = "body_hash")
    private byte @Nullable [] bodyHash;

    @Column(name = "data_key_id")
    private UUID dataKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    private @Nullable String narrative;

    @Embedded
    private OccurredColumns occurred;

    @Embedded
    private PlaceColumns place;

    @Embedded
    private TellerColumns teller;

    @Embedded
    private HarmColumns harm;

    @ElementCollection
    @CollectionTable(name = "report_strand", joinColumns = @JoinColumn(name = "report_id"))
    @Column(name = "strand_id")
    private Set<Integer> strands = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "report_incident_type", joinColumns = @JoinColumn(name = "report_id"))
    @Column(name = "incident_type_id")
    private Set<Integer> types = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "report_subject", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<SubjectColumns> subjects = new ArrayList<>();

    protected Report() {}

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    ReportKind kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** Null once erased. */
    @Nullable
    String narrative() {
        return narrative;
    }

    OccurredColumns occurred() {
        return occurred;
    }

    PlaceColumns place() {
        return place;
    }

    TellerColumns teller() {
        return teller;
    }

    HarmColumns harm() {
        return harm;
    }

    Set<Integer> strands() {
        return strands;
    }

    Set<Integer> types() {
        return types;
    }

    List<SubjectColumns> subjects() {
        return subjects;
    }
}
