package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/**
 * Whether a report that just came in, or whose teller just became known, is one of several of the same victim, place or subject, told by
 * hashes alone; from a number on the coordinators are told, once for as long as the rule looks back.
 *
 * <p>It does not change the grade: triage speaks of what was said, and a hash may be shared by chance.
 */
@ApplicationScoped
class FindRepeats {
    private final RepeatRules rules;
    private final RepeatRows rows;
    private final ReviewsDue due;
    private final CaseAtHand cases;
    private final AlertOfCase alerts;
    private final AuditTrail trail;

    FindRepeats(
            RepeatRules rules,
            RepeatRows rows,
            ReviewsDue due,
            CaseAtHand cases,
            AlertOfCase alerts,
            AuditTrail trail) {
        this.rules = rules;
        this.rows = rows;
        this.due = due;
        this.cases = cases;
        this.alerts = alerts;
        this.trail = trail;
    }

    /** A report and its case, by the rule in force. */
    private record Case(RepeatRule rule, ToldReport own, CaseFile file, Instant now) {}

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
        List<Repeat> found = rule.found(own, common.with(own.id()), taken.at());
        if (found.isEmpty()) {
            return;
        }
        Case one = new Case(rule, own, cases.unheld(own.caseId()), taken.at());
        found.stream().filter(repeat -> repeat.incidents() > 1).forEach(repeat -> record(one, repeat));
        if (taken.owedAlert()) {
            review(one, found.stream().filter(rule::isReviewDue).toList());
        }
    }

    /** Nowhere else: who reads it later is told of the cases as they are merged and parted then. */
    private void record(Case one, Repeat repeat) {
        trail.append(new CaseEvent.RepeatFound(
                one.file().reference(),
                one.own().id(),
                repeat.kind().name(),
                repeat.strength().name(),
                repeat.signs().stream().map(Enum::name).sorted().toList(),
                repeat.reports().size(),
                repeat.incidents()));
    }

    /** One alert, also where victim, place and subject are the same in all of them. */
    private void review(Case one, List<Repeat> wanted) {
        List<Repeat> untold = untold(one, wanted);
        if (untold.isEmpty()) {
            return;
        }
        due.alone();
        List<Repeat> stillUntold = untold(one, untold);
        if (stillUntold.isEmpty()) {
            return;
        }
        Set<UUID> cases = new HashSet<>();
        for (Repeat repeat : stillUntold) {
            Instant until = one.rule().until(one.now());
            due.add(repeat.kind(), ids(repeat), one.now(), until);
            cases.addAll(repeat.cases());
            trail.append(new CaseEvent.ReviewFoundDue(
                    one.file().reference(),
                    repeat.kind().name(),
                    repeat.incidents(),
                    one.rule().count(),
                    until));
        }
        alerts.reviewDue(one.file(), one.now(), due.conflicted(cases));
    }

    /** What was told already is not told again; the report belongs to it from now on, for no longer than the others do. */
    private List<Repeat> untold(Case one, List<Repeat> wanted) {
        return wanted.stream()
                .filter(repeat -> {
                    Optional<Instant> running = due.running(repeat.kind(), ids(repeat), one.now());
                    running.ifPresent(
                            until -> due.add(repeat.kind(), List.of(one.own().id()), one.now(), until));
                    return running.isEmpty();
                })
                .toList();
    }

    private static List<UUID> ids(Repeat repeat) {
        return repeat.reports().stream().map(ToldReport::id).toList();
    }
}
