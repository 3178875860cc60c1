package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.alert.DutyOfficers;
import org.concord.alert.NewCase;
import org.concord.report.IdentityChoice;
import org.concord.report.Tellers;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Why the caller may know now who told a report of a case they see, if they may. Of several grounds the one that says least of how it came about.
 *
 * <p>Whoever gave their name expects the officer of the case to know it; once they have taken the report back, that needs a decision again.
 */
@ApplicationScoped
class IdentityGrounds {
    private final IdentityRequests requests;
    private final BrokenGlass broken;
    private final DutyOfficers duty;
    private final Doer doer;

    IdentityGrounds(IdentityRequests requests, BrokenGlass broken, DutyOfficers duty, Doer doer) {
        this.requests = requests;
        this.broken = broken;
        this.duty = duty;
        this.doer = doer;
    }

    /**
     * @param by the request that was granted, or the breaking of the glass; else null
     * @param until null if it ends at no certain time
     */
    record Found(
            IdentityGround ground,
            @Nullable UUID by,
            @Nullable Instant until) {}

    /** By report, only for those that are open. */
    Map<UUID, Found> of(IdentityCases.AtHand at) {
        Map<UUID, Found> grounds = new LinkedHashMap<>();
        if (at.known().isEmpty()) {
            return grounds;
        }
        Instant now = doer.now();
        Map<UUID, Found> granted = requests.open(at.row().id(), doer.id(), now);
        Optional<Found> named = ofNamed(at);
        Optional<Found> glass = ofBrokenGlass(at.row(), now);
        for (Tellers.Teller teller : at.known()) {
            named.filter(found -> teller.identity() == IdentityChoice.NAMED)
                    .or(() -> Optional.ofNullable(granted.get(teller.report())))
                    .or(() -> glass)
                    .ifPresent(found -> grounds.put(teller.report(), found));
        }
        return grounds;
    }

    private Optional<Found> ofNamed(IdentityCases.AtHand at) {
        CaseRow row = at.row();
        boolean none = at.known().stream().noneMatch(teller -> teller.identity() == IdentityChoice.NAMED);
        if (none || row.status() == CaseStatus.WITHDRAWN) {
            return Optional.empty();
        }
        if (doer.id().equals(row.assignee())) {
            return Optional.of(new Found(IdentityGround.ASSIGNED, null, null));
        }
        return duty.now(asAlerted(row)).contains(doer.id())
                ? Optional.of(new Found(IdentityGround.ON_DUTY, null, null))
                : Optional.empty();
    }

    private Optional<Found> ofBrokenGlass(CaseRow row, Instant now) {
        return row.severity().rank() <= Severity.P2_HIGH.rank()
                ? broken.running(row.id(), doer.id(), now)
                        .map(found -> new Found(IdentityGround.GLASS_BROKEN, found.id(), found.until()))
                : Optional.empty();
    }

    private static NewCase asAlerted(CaseRow row) {
        return new NewCase(
                row.id(),
                row.reference(),
                row.severity(),
                row.category(),
                row.ward(),
                new HashSet<>(row.strands()),
                new HashSet<>(row.types()),
                row.receivedAt());
    }
}
