package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concord.access.Actor;
import org.concord.intake.CentreReportView;
import org.concord.intake.ConsultCentre;
import org.concord.officer.Organisations;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.Page;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/** The reports of a centre, in the words of its page. */
@ApplicationScoped
class CentreRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int AT_ONCE = 20;

    private final ConsultCentre consult;
    private final Organisations organisations;
    private final Wards wards;
    private final WorkingTime workingTime;

    CentreRows(ConsultCentre consult, Organisations organisations, Wards wards, WorkingTime workingTime) {
        this.consult = consult;
        this.organisations = organisations;
        this.wards = wards;
        this.workingTime = workingTime;
    }

    /** @param reference null, as {@code status} and {@code ward} are, if the visitor does not allow it to be seen */
    public record Row(
            String day,
            String kind,
            @Nullable String reference,
            @Nullable String status,
            @Nullable String ward) {}

    Page<Row> of(Actor.Person adviser, @Nullable String cursor) {
        return consult.list(adviser, AT_ONCE, cursor).map(this::row);
    }

    /** Null if they belong to none. */
    @Nullable
    String organisationOf(Actor.Person person) {
        return organisations
                .ofPerson(person.id())
                .map(Organisations.Organisation::name)
                .orElse(null);
    }

    private Row row(CentreReportView one) {
        return new Row(
                DAY.format(one.receivedAt().atZone(workingTime.zone())),
                one.kind() == ReportKind.HATE_INCIDENT ? "Something that happened" : "Something to worry about",
                one.reference(),
                one.status(),
                one.ward() == null
                        ? null
                        : wards.byCode(one.ward()).map(Ward::name).orElse(one.ward()));
    }
}
