package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.CaseScope;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reads which other cases are of the same victim, place or subject. Asked anew each time, as cases are merged, parted and withdrawn;
 * that they read it, and of which cases, is recorded. Of a case that they may not see they learn that there is one, and not which; of one in
 * which they have an interest of their own, nothing.
 */
@ApplicationScoped
class ConsultRepeats {
    private final CaseAtHand cases;
    private final CaseFiles files;
    private final RepeatRules rules;
    private final RepeatRows rows;
    private final AuditTrail trail;
    private final Doer doer;

    ConsultRepeats(CaseAtHand cases, CaseFiles files, RepeatRules rules, RepeatRows rows, AuditTrail trail, Doer doer) {
        this.cases = cases;
        this.files = files;
        this.rules = rules;
        this.rows = rows;
        this.trail = trail;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    RepeatsView read(String typed, int limit, @Nullable String cursor) {
        CaseScope scope = doer.scope();
        CaseRow row = cases.find(scope, typed);
        String list = "repeats of " + row.id();
        RepeatsView.Position after = RepeatsView.Position.read(cursor, list);
        RepeatRule rule = rules.inForce();
        RepeatRows.InCommon common = common(row.id(), rule);
        Map<UUID, CaseFiles.Beside> beside = files.beside(
                scope, common.told().values().stream().map(ToldReport::caseId).collect(Collectors.toSet()));
        RepeatReading reading = new RepeatReading(rule, row.id(), beside, scope.everyWard());
        common.signs().keySet().forEach(own -> reading.add(common.told().get(own), common.with(own)));
        Page<RepeatReading.Item> page = Page.of(
                reading.items().stream()
                        .filter(item -> after == null || item.at().compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                item -> item.at().write(list));
        List<RepeatsView.RepeatView> items =
                page.items().stream().map(RepeatReading.Item::view).toList();
        trail.append(new CaseEvent.RepeatsConsulted(
                row.reference(),
                items.stream()
                        .map(RepeatsView.RepeatView::caseReference)
                        .distinct()
                        .toList()));
        return new RepeatsView(reading.found(), items, page.nextCursor());
    }

    /** What the case's own reports have in common with others, as far back and forth as the rule looks. */
    private RepeatRows.InCommon common(UUID caseId, RepeatRule rule) {
        Collection<ToldReport> own = rows.told(files.reportsOf(caseId)).values();
        List<Instant> times = own.stream().map(ToldReport::at).sorted().toList();
        return times.isEmpty()
                ? RepeatRows.InCommon.NOTHING
                : rows.equal(
                        own.stream().map(ToldReport::id).toList(),
                        rule.since(times.getFirst()),
                        rule.until(times.getLast()),
                        false);
    }
}
