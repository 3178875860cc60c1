package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.jspecify.annotations.Nullable;

/** Makes views of reports: ids become the codes of the registers. */
@ApplicationScoped
class ReportViews {
    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final ContactPlans plans;
    private final Attachments attachments;

    ReportViews(Wards wards, Strands strands, IncidentTypes types, ContactPlans plans, Attachments attachments) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.plans = plans;
        this.attachments = attachments;
    }

    /** The files of the reports, by report: read at once for all of them. */
    Map<UUID, List<AttachmentView>> attachments(Collection<UUID> reports) {
        return attachments.views(reports);
    }

    /** How the reporters may be reached, by report: read at once for all of them. */
    Map<UUID, ContactPlan> plans(Collection<UUID> reports) {
        return plans.of(reports);
    }

    /** What is kept beside a report. */
    record Beside(
            Consent consent,
            ReportView.IdentityView identity,
            @Nullable ContactPlan plan,
            List<AttachmentView> files) {}

    ReportView of(Report report, Beside beside) {
        OccurredColumns occurred = report.occurred();
        TellerColumns teller = report.teller();
        return new ReportView(
                report.reference(),
                report.kind(),
                report.channel(),
                report.receivedAt(),
                report.narrative(),
                new ReportView.OccurredView(occurred.from(), occurred.to(), occurred.on(), occurred.precision()),
                place(report.place()),
                report.types().stream()
                        .sorted()
                        .map(id -> types.byId(id).code())
                        .toList(),
                report.strands().stream()
                        .sorted()
                        .map(id -> strands.byId(id).code())
                        .toList(),
                teller.role(),
                teller.victimKnows() == null && teller.victimConsents() == null
                        ? null
                        : new ReportView.OnBehalfView(teller.victimKnows(), teller.victimConsents()),
                teller.language(),
                report.harm() == null ? Harm.NOT_SAID : report.harm().asTold(),
                beside.identity(),
                beside.plan() == null ? null : beside.plan().view(),
                report.subjects().stream()
                        .map(s -> new ReportView.SubjectView(s.known(), s.relationship()))
                        .toList(),
                beside.consent().view(),
                beside.files());
    }

    private ReportView.PlaceView place(@Nullable PlaceColumns place) {
        if (place == null) {
            return new ReportView.PlaceView(null, null, null, null, false, null, null, null, null, null);
        }
        ReportView.PointView point =
                place.lat() == null || place.lon() == null ? null : new ReportView.PointView(place.lat(), place.lon());
        String ward = wards.codeOf(place.ward());
        String ofPostcode = wards.codeOf(place.wardOfPostcode());
        return new ReportView.PlaceView(
                ward,
                place.wardReported(),
                place.wardFoundBy(),
                ofPostcode,
                place.wardFoundBy() != null && (differs(ward, place.wardReported()) || differs(ward, ofPostcode)),
                place.outwardCode(),
                place.postcode(),
                point,
                place.type(),
                place.description());
    }

    /** What was not said does not disagree. */
    private static boolean differs(@Nullable String ward, @Nullable String said) {
        return said != null && !said.equals(ward);
    }
}
