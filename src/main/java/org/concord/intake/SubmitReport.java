package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.casework.OpenCase;
import org.concord.report.NewReport;
import org.concord.report.Reports;
import org.jspecify.annotations.Nullable;

/**
 * Where a report comes in, by whichever door. One transaction: the report, what the vault seals, the case, its alert and every audit entry
 * are all there, or none of them is.
 */
@ApplicationScoped
public class SubmitReport {
    private final ReadReport reading;
    private final Reports reports;
    private final OpenCase cases;
    private final AuditTrail trail;
    private final IntakeMetrics metrics;
    private final Clock clock;

    SubmitReport(
            ReadReport reading, Reports reports, OpenCase cases, AuditTrail trail, IntakeMetrics metrics, Clock clock) {
        this.reading = reading;
        this.reports = reports;
        this.cases = cases;
        this.trail = trail;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * A report on its way in.
     *
     * @param localDay where only the local day of the incident is known
     * @param history long past: queued, but owed no alert
     * @param receivedAt null = now; a demonstration spreads its reports over the past
     */
    public record Submission(
            ReportRequest request,
            NewReport.Source source,
            @Nullable LocalDate localDay,
            boolean history,
            @Nullable Instant receivedAt) {

        public Submission(
                ReportRequest request, NewReport.Source source, @Nullable LocalDate localDay, boolean history) {
            this(request, source, localDay, history, null);
        }
    }

    /** What came of it. */
    public sealed interface Result {
        String reference();

        Instant receivedAt();

        /** It is new; the receipt is shown now and never again. */
        record Accepted(String reference, String receipt, Instant receivedAt, OpenCase.Opened opened)
                implements Result {}

        /** The same partner sent the same report before; {@code differs} if it says something else now. */
        record Repeated(String reference, Instant receivedAt, boolean differs) implements Result {}
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    @Transactional
    public Result submit(Submission submission) {
        NewReport told = reading.read(submission.request(), submission.source(), submission.localDay());
        NewReport.Source source = told.source();
        if (source.partner() != null && source.sourceRef() != null) {
            Optional<Reports.Earlier> earlier = reports.earlier(source.partner(), source.sourceRef());
            if (earlier.isPresent()) {
                boolean same = MessageDigest.isEqual(earlier.get().bodyHash(), source.bodyHash());
                return new Result.Repeated(
                        earlier.get().reference(), earlier.get().receivedAt(), !same);
            }
        }
        return accept(
                told,
                submission.history(),
                submission.receivedAt() == null ? clock.instant() : submission.receivedAt());
    }

    private Result accept(NewReport told, boolean history, Instant now) {
        Reports.Added added = reports.add(told, now);
        OpenCase.Opened opened = history ? cases.fromHistory(added.kept()) : cases.from(added.kept());
        trail.append(new AuditEvent.ReportReceived(
                opened.reference(), added.kept().id(), told.source().channel().name()));
        if (!added.sealed().isEmpty()) {
            List<String> kinds =
                    added.sealed().stream().map(Enum::name).sorted().toList();
            trail.append(new AuditEvent.IdentitySealed(
                    opened.reference(), added.kept().id(), kinds));
        }
        metrics.received(told.source().channel(), opened.assessment().severity());
        return new Result.Accepted(added.kept().reference(), added.receipt(), now, opened);
    }
}
