package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReporterEvent;
import org.concord.officer.Organisations;
import org.concord.platform.Cursor;
import org.concord.platform.HumanReference;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Words;
import org.jspecify.annotations.Nullable;

/** An adviser looks what became of the reports that their centre entered: as far as each reporter allows it today. */
@ApplicationScoped
public class ConsultCentre {
    private static final String LIST = "centre-reports";
    private static final int PARTS = 2;
    private static final Words WORDS = Words.in("follow-up.words", "en");

    private final CentreReports reports;
    private final Organisations organisations;
    private final AuditTrail trail;

    ConsultCentre(CentreReports reports, Organisations organisations, AuditTrail trail) {
        this.reports = reports;
        this.organisations = organisations;
        this.trail = trail;
    }

    /**
     * Newest first.
     *
     * @throws Refusal 400 for a cursor of another list
     */
    @Transactional
    public Page<CentreReportView> list(Actor.Person adviser, int limit, @Nullable String cursor) {
        Optional<CentreReports.Position> after = Cursor.read(
                cursor,
                LIST,
                PARTS,
                parts ->
                        new CentreReports.Position(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast())));
        Page<CentreReports.Entered> page = Page.of(
                reports.page(desk(adviser), after, limit + 1),
                limit,
                last -> Cursor.write(LIST, last.receivedAt(), last.id()));
        List<UUID> shown = page.items().stream()
                .filter(CentreReports.Entered::consent)
                .map(CentreReports.Entered::id)
                .toList();
        trail.append(new ReporterEvent.CentreReportsListed(adviser.code(), shown));
        return page.map(ConsultCentre::view);
    }

    /** @throws Refusal 404 if it is none of the centre's, or its reporter does not allow it: the two look the same */
    @Transactional
    public CentreReportView read(Actor.Person adviser, String typed) {
        CentreReports.Entered found = HumanReference.parse(typed)
                .flatMap(reference -> reports.find(desk(adviser), reference))
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
        trail.append(new ReporterEvent.CentreReportRead(found.caseReference(), found.id()));
        return view(found);
    }

    private CentreReports.Desk desk(Actor.Person adviser) {
        UUID organisation = organisations
                .ofPerson(adviser.id())
                .map(Organisations.Organisation::id)
                .orElse(null);
        return new CentreReports.Desk(adviser.id(), organisation);
    }

    private static CentreReportView view(CentreReports.Entered one) {
        return one.consent()
                ? new CentreReportView(
                        one.receivedAt(),
                        one.kind(),
                        true,
                        one.reference(),
                        WORDS.of("status." + one.status()),
                        one.ward())
                : new CentreReportView(one.receivedAt(), one.kind(), false, null, null, null);
    }
}
