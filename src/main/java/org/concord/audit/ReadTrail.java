package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.audit.AuditEntries.Listed;
import org.concord.audit.AuditEvent.TrailRead;
import org.concord.platform.Page;

/**
 * Shows the trail to an auditor. Reading is itself recorded, one entry per page; the most recent come first, so that a reader who goes
 * through to the end does not meet the entries of their own reading.
 *
 * <p>Source: Data Protection Act 2018 s.62 (consultation is logged).
 */
@ApplicationScoped
class ReadTrail {
    private final AuditEntries entries;
    private final AuditLeaves leaves;
    private final AuditTrail trail;

    ReadTrail(AuditEntries entries, AuditLeaves leaves, AuditTrail trail) {
        this.entries = entries;
        this.leaves = leaves;
        this.trail = trail;
    }

    @Transactional
    Page<Listed> entries(EntryFilter filter, int limit) {
        Page<Listed> page =
                Page.of(entries.page(filter, limit + 1), limit, last -> new EntryFilter.Position(last.at(), last.id())
                        .cursor());
        trail.append(new TrailRead("trail", page.items().size(), filter.inWords()));
        return page;
    }

    @Transactional
    List<AuditLeaves.WithBytes> leaves(IndexRange range) {
        List<AuditLeaves.WithBytes> read = leaves.between(range.from(), range.to());
        trail.append(new TrailRead("trail", read.size(), null));
        return read;
    }
}
