package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.CaseItem;
import org.concord.casework.CaseRiskView;
import org.concord.casework.CaseView;
import org.concord.casework.CrimeStatus;
import org.concord.officer.OnDuty;
import org.jspecify.annotations.Nullable;

/** Puts a case into words; people come from the roster at hand, so that nothing is asked of the store. */
@ApplicationScoped
class CaseSheets {
    private final ReportSheets reports;
    private final Dates dates;
    private final OnDuty people;

    CaseSheets(ReportSheets reports, Dates dates, OnDuty people) {
        this.reports = reports;
        this.dates = dates;
        this.people = people;
    }

    CaseSheet of(CaseView view) {
        Map<UUID, String> names = names(view);
        List<ReportSheet> told = view.reports().stream().map(reports::of).toList();
        return new CaseSheet(
                head(view.item()),
                clock(view, names),
                grade(view, names),
                told,
                Safeguards.together(told.stream().map(ReportSheet::safeguards).toList()),
                view.restrictedTo().stream().map(id -> name(id, names)).toList(),
                risk(view.risk()),
                view.mergedInto(),
                links(view),
                similar(view),
                parts(view),
                view.timeline().reversed().stream()
                        .map(one -> happening(one, names))
                        .toList());
    }

    CaseSheet.Head head(CaseItem item) {
        return new CaseSheet.Head(
                item.reference(),
                Labels.of(item.status()),
                item.status().isOpen(),
                Labels.of(item.severity()),
                item.severity().rank(),
                Labels.of(item.category()),
                reports.strandsOf(item.strands()),
                reports.typesOf(item.incidentTypes()),
                reports.wardOf(item.ward()),
                dates.moment(item.receivedAt()),
                item.assignee() == null
                        ? null
                        : Objects.requireNonNullElse(item.assignee().name(), Writings.NOBODY_KNOWN),
                item.unreadMessages());
    }

    private CaseSheet.@Nullable Risk risk(@Nullable CaseRiskView risk) {
        return risk == null
                ? null
                : new CaseSheet.Risk(TimelineWords.risk(risk.level()), dates.moment(risk.assessedAt()));
    }

    private CaseSheet.Clock clock(CaseView view, Map<UUID, String> names) {
        CaseItem item = view.item();
        CaseView.PauseView pause = view.pause();
        String due = item.dueAt() == null ? "Nothing is due" : "Due " + dates.moment(item.dueAt());
        if (pause == null) {
            return new CaseSheet.Clock(due, item.overdue(), null);
        }
        String words = pause.note() == null ? "" : " – " + pause.note();
        return new CaseSheet.Clock(
                due,
                item.overdue(),
                "Stopped on %s by %s: %s%s"
                        .formatted(
                                dates.moment(pause.since()),
                                name(pause.by(), names),
                                TimelineWords.of(pause.reason()),
                                words));
    }

    private CaseSheet.Grade grade(CaseView view, Map<UUID, String> names) {
        CaseView.AssessmentView made = view.assessment();
        return new CaseSheet.Grade(
                made.score(),
                made.reasons().stream()
                        .map(reason -> new CaseSheet.Because(reason.because(), reason.points()))
                        .toList(),
                made.proposedBy(),
                made.confirmedBy() == null
                        ? null
                        : "%s, %s".formatted(name(made.confirmedBy(), names), dates.moment(made.madeAt())),
                made.rationale(),
                crime(made.crimeStatus()));
    }

    private static String crime(CrimeStatus status) {
        return switch (status) {
            case NOT_ASSESSED -> "Nobody has said yet whether it is a crime";
            case CRIME -> "A crime";
            case NON_CRIME -> "Not a crime";
            case UNCLEAR -> "Looked at, and not clear whether it is a crime";
        };
    }

    private static List<CaseSheet.Other> links(CaseView view) {
        return view.links().stream()
                .map(link -> new CaseSheet.Other(
                        link.reference(),
                        Labels.of(link.kind()),
                        null,
                        Labels.of(link.status()),
                        Labels.of(link.severity())))
                .toList();
    }

    private static List<CaseSheet.Other> similar(CaseView view) {
        return view.suggestions().stream().map(SimilarPage::other).toList();
    }

    private List<CaseSheet.Other> parts(CaseView view) {
        return view.merges().stream()
                .filter(part -> part.unmergedAt() == null)
                .map(part -> new CaseSheet.Other(
                        part.from(), "Part of this case since " + dates.moment(part.mergedAt()), null, null, null))
                .toList();
    }

    private CaseSheet.Happening happening(CaseView.TimelineView one, Map<UUID, String> names) {
        return new CaseSheet.Happening(
                dates.moment(one.at()),
                TimelineWords.of(one.what(), one.value()),
                one.by() == null ? null : name(one.by(), names),
                one.reason());
    }

    private Map<UUID, String> names(CaseView view) {
        Stream<@Nullable UUID> ids = Stream.of(
                        view.timeline().stream().map(CaseView.TimelineView::by),
                        view.restrictedTo().stream(),
                        Stream.of(view.assessment()).map(CaseView.AssessmentView::confirmedBy),
                        Stream.ofNullable(view.pause()).map(CaseView.PauseView::by))
                .flatMap(some -> some);
        return people.names(ids.filter(Objects::nonNull).distinct().toList());
    }

    static String name(UUID id, Map<UUID, String> names) {
        return names.getOrDefault(id, Writings.NOBODY_KNOWN);
    }
}
