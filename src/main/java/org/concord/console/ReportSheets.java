package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.report.ReportView;
import org.jspecify.annotations.Nullable;

/** Puts a report into words; asks the store for nothing. */
@ApplicationScoped
class ReportSheets {
    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final Dates dates;

    ReportSheets(Wards wards, Strands strands, IncidentTypes types, Dates dates) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.dates = dates;
    }

    ReportSheet of(ReportView report) {
        return new ReportSheet(
                report.reference(),
                Labels.of(report.kind()),
                dates.moment(report.receivedAt()) + ", " + ReportLabels.of(report.channel()),
                report.narrative(),
                report.language(),
                when(report.occurred()),
                where(report.place()),
                typesOf(report.incidentTypes()),
                strandsOf(report.motivations()),
                told(report),
                HarmWords.said(report.harm(), true),
                HarmWords.said(report.harm(), false),
                report.subjects().stream().map(ReportSheets::subject).toList(),
                Safeguards.of(report),
                report.attachments().size());
    }

    List<String> strandsOf(List<String> codes) {
        return codes.stream()
                .map(code -> strands.byCode(code).map(Strand::label).orElse(code))
                .toList();
    }

    List<String> typesOf(List<String> codes) {
        return codes.stream()
                .map(code -> types.byCode(code).map(IncidentType::label).orElse(code))
                .toList();
    }

    /** Null for none. */
    @Nullable
    String wardOf(@Nullable String code) {
        return code == null ? null : wards.byCode(code).map(Ward::name).orElse(code);
    }

    private String when(ReportView.OccurredView occurred) {
        String from = occurred.from() == null ? null : dates.moment(occurred.from());
        String to = occurred.to() == null ? "" : ", until " + dates.moment(occurred.to());
        return switch (occurred.precision()) {
            case EXACT -> from + to;
            case APPROXIMATE -> "About " + from + to;
            case DAY -> occurred.on() == null ? from + to : dates.day(occurred.on()) + ", time not known";
            case ONGOING -> from == null ? "It is still going on" : "It is still going on, since " + from;
            case UNKNOWN -> from == null ? "Not known" : "Not known; perhaps " + from + to;
        };
    }

    private List<String> where(ReportView.PlaceView place) {
        List<String> lines = new ArrayList<>();
        lines.add(Optional.ofNullable(wardOf(place.ward())).orElse("Ward not known"));
        Optional.ofNullable(place.placeType()).map(ReportLabels::of).ifPresent(lines::add);
        Optional.ofNullable(place.description()).ifPresent(lines::add);
        Optional.ofNullable(place.postcode() == null ? place.outwardCode() : place.postcode())
                .ifPresent(lines::add);
        if (place.wardsDisagree()) {
            lines.add("The answers about the place do not agree: %s was named, and the postcode lies in %s."
                    .formatted(
                            Optional.ofNullable(wardOf(place.wardReported())).orElse("no ward"),
                            Optional.ofNullable(wardOf(place.wardOfPostcode())).orElse("no ward we know")));
        }
        return List.copyOf(lines);
    }

    private static List<String> told(ReportView report) {
        List<String> lines = new ArrayList<>();
        Optional.ofNullable(report.reporterRole()).ifPresent(role -> lines.add("Told by " + ReportLabels.of(role)));
        ReportView.OnBehalfView behalf = report.onBehalf();
        if (behalf != null) {
            lines.add(said(behalf.victimKnows(), "the person it was done to knows of this report"));
            lines.add(said(behalf.victimConsents(), "the person it was done to agrees to it"));
        }
        return List.copyOf(lines);
    }

    private static String said(@Nullable Boolean answer, String sentence) {
        String before = answer == null ? "Not said whether " : answer ? "Yes: " : "No, it is not so that ";
        return before + sentence;
    }

    private static String subject(ReportView.SubjectView subject) {
        String who = subject.relationship() == null ? "Somebody" : ReportLabels.of(subject.relationship());
        if (subject.known() == null) {
            return who;
        }
        return who + (subject.known() ? ", known to the reporter" : ", not known to the reporter");
    }
}
