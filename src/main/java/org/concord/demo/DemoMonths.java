package org.concord.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.intake.ReportRequest;
import org.concord.intake.SubmitReport;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.report.Channel;
import org.concord.report.IdentityChoice;
import org.concord.report.NewReport;
import org.concord.report.PoliceConsent;
import org.concord.report.Precision;
import org.concord.report.ReportKind;
import org.concord.report.ReporterRole;

/**
 * Some months of invented reports, so that there is something to compare with, and at their end more of one kind in one ward than chance brings.
 * They come in by the door of all others, as history: due at no time, and nobody is paged.
 */
@ApplicationScoped
class DemoMonths {
    private static final Actor WORKER = new Actor.Worker("demonstration");
    private static final int DAYS = 112;

    /** About twelve reports a week in the whole city, three times as many in two of its wards as in each other. */
    private static final int ONE_IN = 13;

    private static final List<String> BUSY = List.of("E05015521", "E05015511");
    private static final String RISES_IN = "E05015511";
    private static final int RISE = 9;

    /** What most reports are about, most often first. */
    private static final List<String> STRANDS =
            List.of("RACE", "RACE", "RACE", "RELIGION", "DISABILITY", "SEXUAL_ORIENTATION");

    private final SubmitReport submit;
    private final Wards wards;
    private final CurrentActor actor;
    private final Clock clock;

    DemoMonths(SubmitReport submit, Wards wards, CurrentActor actor, Clock clock) {
        this.submit = submit;
        this.wards = wards;
        this.actor = actor;
        this.clock = clock;
    }

    /** In one transaction. */
    @ActivateRequestContext
    void make() {
        Instant now = clock.instant();
        List<SubmitReport.Submission> all = new ArrayList<>();
        Random chance = new Random(DAYS);
        for (Ward ward : wards.on(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            int usual = BUSY.contains(ward.code()) ? 3 : 1;
            for (int day = DAYS; day > 0; day--) {
                if (chance.nextInt(ONE_IN) < usual) {
                    Duration ago = Duration.ofDays(day).minusMinutes(chance.nextInt(1200));
                    all.add(told(ward.code(), STRANDS.get(chance.nextInt(STRANDS.size())), now.minus(ago)));
                }
            }
        }
        for (int one = 0; one < RISE; one++) {
            all.add(told(RISES_IN, "RELIGION", now.minus(Duration.ofHours(2 + 7L * one))));
        }
        actor.as(WORKER, () -> submit.submitAll(all));
    }

    /** An hour after it happened. */
    private static SubmitReport.Submission told(String ward, String strand, Instant received) {
        ReportRequest request = new ReportRequest(
                ReportKind.HATE_INCIDENT,
                "Invented for the demonstration: somebody was shouted at and called names.",
                new ReportRequest.Occurred(received.minus(Duration.ofHours(1)), null, Precision.EXACT),
                new ReportRequest.Place(ward, null, null, null, null),
                List.of("VERBAL_ABUSE"),
                List.of(strand),
                ReporterRole.WITNESS,
                null,
                null,
                new ReportRequest.Reporter(IdentityChoice.ANONYMOUS, null, null, null, null, null),
                null,
                new ReportRequest.Consent(PoliceConsent.NO, null, null, null),
                null);
        NewReport.Source source = new NewReport.Source(Channel.PUBLIC_API, null, null, null, null);
        return new SubmitReport.Submission(request, source, null, true, received);
    }
}
