package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.audit.AuditTrail;
import org.concord.audit.IdentityEvent;
import org.concord.platform.Problem;
import org.concord.report.Tellers;

/**
 * Somebody reads who told the reports of a case, as far as there is a ground on which they may now: each reading is recorded with its ground, and
 * never with what was read. The people complained about are not told here: naming a subject takes a decision on the threshold of its own.
 */
@ApplicationScoped
public class OpenIdentity {
    private final IdentityCases cases;
    private final IdentityGrounds grounds;
    private final Tellers tellers;
    private final AuditTrail trail;
    private final Doer doer;

    OpenIdentity(IdentityCases cases, IdentityGrounds grounds, Tellers tellers, AuditTrail trail, Doer doer) {
        this.cases = cases;
        this.grounds = grounds;
        this.tellers = tellers;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * How it stands, without opening anything.
     *
     * @param known whether any reporter said who they are
     * @param open whether {@link #read} would show the caller one of them now
     */
    public record Standing(boolean known, boolean open) {}

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller */
    public Standing standing(String typed) {
        IdentityCases.AtHand at = cases.find(doer.scope(), typed);
        return new Standing(!at.known().isEmpty(), !grounds.of(at).isEmpty());
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 403 {@code identity-not-open} if nothing of it is open to
     *     them
     */
    @Transactional
    public WhoToldView read(String typed) {
        IdentityCases.AtHand at = cases.find(doer.scope(), typed);
        Map<UUID, IdentityGrounds.Found> on = grounds.of(at);
        if (on.isEmpty()) {
            throw Problem.IDENTITY_NOT_OPEN.because(Problem.IDENTITY_NOT_OPEN.explanation());
        }
        Map<UUID, Tellers.Opened> opened = tellers.open(on.keySet());
        record(at.row().reference(), on);
        return new WhoToldView(
                at.row().reference(),
                at.tellers().stream()
                        .map(teller -> on.containsKey(teller.report())
                                ? WhoToldView.TellerView.open(
                                        teller, opened.get(teller.report()), on.get(teller.report()))
                                : WhoToldView.TellerView.shut(teller))
                        .toList());
    }

    /** One entry for each ground. */
    private void record(String reference, Map<UUID, IdentityGrounds.Found> on) {
        Map<IdentityGrounds.Found, List<UUID>> reports = on.keySet().stream().collect(Collectors.groupingBy(on::get));
        reports.forEach((found, read) -> trail.append(
                new IdentityEvent.IdentityOpened(reference, read, found.ground().name(), found.by())));
    }
}
