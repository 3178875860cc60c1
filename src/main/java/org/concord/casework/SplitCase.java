package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.FieldError;
import org.concord.platform.HumanReference;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A report turns out to be of another incident than the others of its case: it gets a case of its own, of which somebody hears. */
@ApplicationScoped
public class SplitCase {
    private final HeldCases held;
    private final CaseAtHand cases;
    private final CaseFiles files;
    private final OpenSplit open;
    private final AuditTrail trail;
    private final Doer doer;

    SplitCase(HeldCases held, CaseAtHand cases, CaseFiles files, OpenSplit open, AuditTrail trail, Doer doer) {
        this.held = held;
        this.cases = cases;
        this.files = files;
        this.open = open;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * @return the id of the new case
     * @throws org.concord.platform.Refusal 400 also for a report that is not of this case; 404, 428, 412; 409 {@code case-closed}; 409
     *     {@code dependent-conflict} if it has no other
     */
    @Transactional
    public UUID split(String reference, @Nullable String ifMatch, SplitRequest request) {
        request.refuseIfWrong();
        CaseFile source = held.one(cases.find(doer.scope(), reference).id(), ifMatch);
        source.requireOpen();
        UUID report = HumanReference.parse(Objects.requireNonNull(request.report()))
                .flatMap(typed -> files.reportOf(source.id(), typed))
                .orElseThrow(() -> Problem.VALIDATION_FAILED.because(
                        List.of(new FieldError("/report", "is the reference of a report of this case"))));
        if (source.tally().reports() < 2) {
            throw Problem.DEPENDENT_CONFLICT.because("It is the only report of this case, and has a case of its own.");
        }
        CaseFile made =
                open.of(source, report, Objects.requireNonNull(request.reason()).strip());
        trail.append(new CaseEvent.CaseSplit(source.reference(), made.reference(), report, request.reason()));
        return made.id();
    }
}
