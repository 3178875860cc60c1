package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/**
 * Whether a report that just came in is one of several of the same victim, place or subject, told by hashes alone; from a number on the
 * coordinators are told, once for as long as the rule looks back.
 *
 * <p>It does not change the grade: triage speaks of what was said, and a hash may be shared by chance.
 */
@ApplicationScoped
class FindRepeats {
    private final RepeatRules rules;
    private final RepeatRows rows;
    private final ReviewsDue due;
    private final AlertOfCase alerts;
    private final AuditTrail trail;

    FindRepeats(RepeatRules rules, RepeatRows rows, ReviewsDue due, AlertOfCase alerts, AuditTrail trail) {
        this.rules = rules;
        this.rows = rows;
        this.due = due;
        this.alerts = alerts;
        this.trail = trail;
    }

    /** What one report is found to be, by the rule in force. */
    private record Found(RepeatRule rule, ToldReport own, Repeat repeat, CaseFile file) {}

    /**
     * For all reports of a transaction together, when nothing else is left to do for them: until it ends, others with anything in common wait.
     *
     * @param taken in the order in which they were told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void among(List<OpenCase.Taken> taken) {
        List<UUID> ids = taken.stream().map(OpenCase.Taken::report).toList();
        if (ids.isEmpty() || !rows.alone(ids)) {
            return;
        }
        RepeatRule rule = rules.inForce();
        List<Instant> times = taken.stream().map(OpenCase.Taken::at).sorted().toList();
        RepeatRows.InCommon common =
                rows.equal(ids, rule.since(times.getFirst()), rule.until(times.getLast()), rule.count() == 1);
        // The last first: it is the one that makes a review due, as it would if they came one by one.
        taken.reversed().forEach(one -> look(one, rule, common));
    }

    private void look(OpenCase.Taken taken, RepeatRule rule, RepeatRows.InCommon common) {
        ToldReport own = common.told().get(taken.report());
        if (own == null) {
            return;
        }
        for (Repeat repeat : rule.found(own, common.with(own.id()), taken.at())) {
            CaseFile file = alerts.file(own.caseId());
            if (repeat.incidents() > 1) {
                keep(own, repeat, file);
            }
            if (rule.isReviewDue(repeat) && taken.owedAlert()) {
                review(new Found(rule, own, repeat, file), taken.at());
            }
        }
    }

    private void keep(ToldReport own, Repeat repeat, CaseFile file) {
        rows.keep(own.id(), repeat);
        trail.append(new CaseEvent.RepeatFound(
                file.reference(),
                own.id(),
                repeat.kind().name(),
                repeat.strength().name(),
                repeat.signs().stream().map(Enum::name).sorted().toList(),
                repeat.reports().size(),
                repeat.incidents()));
    }

    private void review(Found found, Instant now) {
        if (joins(found, now)) {
            return;
        }
        due.alone();
        if (joins(found, now)) {
            return;
        }
        Repeat repeat = found.repeat();
        Instant until = found.rule().until(now);
        due.add(repeat.kind(), ids(repeat), now, until);
        alerts.reviewDue(found.file(), now, due.conflicted(repeat.cases()));
        trail.append(new CaseEvent.ReviewFoundDue(
                found.file().reference(),
                repeat.kind().name(),
                repeat.incidents(),
                found.rule().count(),
                until));
    }

    /** What was told already is not told again; the report belongs to it from now on, for no longer than the others do. */
    private boolean joins(Found found, Instant now) {
        RepeatKind kind = found.repeat().kind();
        var running = due.running(kind, ids(found.repeat()), now);
        running.ifPresent(until -> due.add(kind, List.of(found.own().id()), now, until));
        return running.isPresent();
    }

    private static List<UUID> ids(Repeat repeat) {
        return repeat.reports().stream()
                .map(ToldReport::id)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }
}
