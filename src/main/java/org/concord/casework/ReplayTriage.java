package org.concord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.triage.Severity;
import org.concord.triage.Triage;

/** Other settings of triage tried on past cases, before anybody lets them grade new ones. Changes nothing. */
@ApplicationScoped
class ReplayTriage {
    private static final int MOST = 20_000;
    private static final int EXAMPLES = 50;

    private final PastReports past;
    private final Grading grading;
    private final AuditTrail trail;
    private final Doer doer;
    private final ObjectMapper json;

    ReplayTriage(PastReports past, Grading grading, AuditTrail trail, Doer doer, ObjectMapper json) {
        this.past = past;
        this.grading = grading;
        this.trail = trail;
        this.doer = doer;
        this.json = json;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    @Transactional
    ReplayView replay(ReplayRequest request) {
        Triage other = new Triage(request.onto(grading.policy()));
        Instant from = Optional.ofNullable(request.from()).orElse(Instant.EPOCH);
        Instant to = Optional.ofNullable(request.to()).orElse(doer.now());
        Tally tally = new Tally();
        try (Stream<PastReports.Past> reports = past.between(doer.scope(), from, to, MOST + 1)) {
            reports.limit(MOST + 1L).forEach(report -> tally.add(report, other));
        }
        trail.append(new CaseEvent.TriageReplayed("triage", tally.reports, text(request)));
        return tally.view();
    }

    /** What came out so far. */
    private final class Tally {
        private final TreeMap<Severity, TreeMap<Severity, Integer>> changes = new TreeMap<>();
        private final List<ReplayView.Example> examples = new ArrayList<>();
        private int reports;
        private int changed;
        private boolean truncated;

        void add(PastReports.Past report, Triage other) {
            if (reports == MOST) {
                truncated = true;
                return;
            }
            reports++;
            Severity from = grading.assess(report.facts()).severity();
            Severity to = other.assess(report.facts()).severity();
            if (from != to) {
                changed++;
                changes.computeIfAbsent(from, grade -> new TreeMap<>()).merge(to, 1, Integer::sum);
                if (examples.size() < EXAMPLES) {
                    examples.add(new ReplayView.Example(report.caseReference(), from, to));
                }
            }
        }

        ReplayView view() {
            List<ReplayView.Change> all = new ArrayList<>();
            changes.forEach((from, tos) -> tos.forEach((to, count) -> all.add(new ReplayView.Change(from, to, count))));
            return new ReplayView(reports, changed, truncated, all, examples);
        }
    }

    private String text(ReplayRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a request that was read", e);
        }
    }
}
