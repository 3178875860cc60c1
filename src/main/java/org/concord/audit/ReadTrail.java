package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEntries.Listed;
import org.concord.audit.AuditEvent.TrailRead;
import org.concord.platform.Page;
import org.concord.platform.Problem;

/**
 * Shows the trail to an auditor. Reading is itself recorded, one entry per page; the most recent come first, so that a reader who goes
 * through to the end does not meet the entries of their own reading.
 *
 * <p>Source: Data Protection Act 2018 s.62 (consultation is logged).
 */
@ApplicationScoped
public class ReadTrail {
    private final AuditEntries entries;
    private final AuditLeaves leaves;
    private final AuditTrail trail;

    ReadTrail(AuditEntries entries, AuditLeaves leaves, AuditTrail trail) {
        this.entries = entries;
        this.leaves = leaves;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 400 that names each parameter which cannot be used */
    @Transactional
    public Page<EntryView> entries(EntryQuery query) {
        return entries(EntryFilter.of(query), Page.limit(query.limit()));
    }

    /** The same of those entries alone that say what somebody was shown. */
    @Transactional
    public Page<EntryView> readings(EntryQuery query) {
        return entries(EntryFilter.of(query).ofReading(), Page.limit(query.limit()));
    }

    /**
     * One entry with its bytes.
     *
     * @throws org.concord.platform.Refusal 404 if there is none
     */
    @Transactional
    public WholeEntry entry(UUID id) {
        WholeEntry found =
                entries.find(id).orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
        trail.append(new TrailRead("trail", 1, "id=" + id));
        return found;
    }

    private Page<EntryView> entries(EntryFilter filter, int limit) {
        Page<Listed> page =
                Page.of(entries.page(filter, limit + 1), limit, last -> new EntryFilter.Position(last.at(), last.id())
                        .cursor());
        trail.append(new TrailRead("trail", page.items().size(), filter.inWords()));
        return page.map(EntryView::of);
    }

    @Transactional
    List<AuditLeaves.WithBytes> leaves(IndexRange range) {
        List<AuditLeaves.WithBytes> read = leaves.between(range.from(), range.to());
        trail.append(new TrailRead("trail", read.size(), null));
        return read;
    }
}
