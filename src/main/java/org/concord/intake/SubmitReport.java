package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.casework.OpenCase;
import org.concord.report.NewReport;
import org.concord.report.Reports;
import org.jspecify.annotations.Nullable;

/**
 * Where a report comes in, by whichever door. One transaction: the report, what the vault seals, the case, its alert and every audit entry
 * are all there, or none of them is; so is the observation that a report of tension becomes.
 */
@ApplicationScoped
public class SubmitReport {
    private final ReadReport reading;
    private final Reports reports;
    private final AcceptReport accept;
    private final OpenCase cases;

    SubmitReport(ReadReport reading, Reports reports, AcceptReport accept, OpenCase cases) {
        this.reading = reading;
        this.reports = reports;
        this.accept = accept;
        this.cases = cases;
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
        record Accepted(String reference, String receipt, Instant receivedAt, OpenCase.Opened opened, UUID report)
                implements Result {}

        /** The same partner sent the same report before; {@code differs} if it says something else now. */
        record Repeated(String reference, Instant receivedAt, boolean differs) implements Result {}
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    @Transactional
    public Result submit(Submission submission) {
        return submitAll(List.of(submission)).getFirst();
    }

    /**
     * Several at once, which is many times faster than one by one: nothing is asked of the store between them.
     *
     * @param submissions of one sender; the second of two with the same sourceRef repeats the first
     * @return in the same order
     * @throws org.concord.platform.Refusal 400 with everything that is wrong in the first that cannot be taken
     */
    @Transactional
    public List<Result> submitAll(List<Submission> submissions) {
        List<NewReport> told = submissions.stream()
                .map(one -> reading.read(one.request(), one.source(), one.localDay()))
                .toList();
        Map<String, Reports.Earlier> earlier =
                earlier(told.stream().map(NewReport::source).toList());
        List<Result> results = new ArrayList<>();
        List<OpenCase.Taken> taken = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            NewReport.Source source = told.get(i).source();
            Reports.Earlier before = earlier.get(source.sourceRef());
            Result result =
                    before == null ? accept.accept(told.get(i), submissions.get(i), taken) : repeated(before, source);
            results.add(result);
            if (before == null && source.bodyHash() != null) {
                earlier.put(
                        source.sourceRef(),
                        new Reports.Earlier(result.reference(), result.receivedAt(), source.bodyHash()));
            }
        }
        cases.lookForRepeats(taken);
        return results;
    }

    /** By sourceRef; only partners have them. */
    private Map<String, Reports.Earlier> earlier(List<NewReport.Source> sources) {
        List<String> refs = sources.stream()
                .map(NewReport.Source::sourceRef)
                .filter(Objects::nonNull)
                .toList();
        UUID partner = sources.isEmpty() ? null : sources.getFirst().partner();
        return new HashMap<>(partner == null || refs.isEmpty() ? Map.of() : reports.lockAndFindEarlier(partner, refs));
    }

    private static Result repeated(Reports.Earlier before, NewReport.Source source) {
        boolean same = MessageDigest.isEqual(before.bodyHash(), source.bodyHash());
        return new Result.Repeated(before.reference(), before.receivedAt(), !same);
    }
}
