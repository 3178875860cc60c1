package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;

/** Two cases belong together; each stays its own. */
@ApplicationScoped
class LinkCases {
    private final CaseAtHand cases;
    private final CaseLinks links;
    private final AuditTrail trail;
    private final Doer doer;

    LinkCases(CaseAtHand cases, CaseLinks links, AuditTrail trail, Doer doer) {
        this.cases = cases;
        this.links = links;
        this.trail = trail;
        this.doer = doer;
    }

    /**
     * Linked once more in the same way changes nothing.
     *
     * @return all links of the first case that the caller may see
     * @throws org.concord.platform.Refusal 400 for the same case or one that the caller may not see, 404
     */
    @Transactional
    List<CaseLinks.LinkView> link(String reference, LinkRequest request) {
        request.refuseIfWrong();
        CaseRow one = cases.find(doer.scope(), reference);
        CaseRow other = cases.seen(doer.scope(), Objects.requireNonNull(request.reference()))
                .filter(found -> !found.id().equals(one.id()))
                .orElseThrow(() -> Problem.VALIDATION_FAILED.because(
                        List.of(new FieldError("/reference", "is another case that you may see"))));
        LinkKind kind = Objects.requireNonNull(request.kind());
        if (links.add(one.id(), other.id(), kind, doer.id())) {
            Stream.of(one.id(), other.id())
                    .sorted(Comparator.comparing(UUID::toString))
                    .forEach(cases::touch); // in one order, so that neither of two that link them waits for the other
            trail.append(new CaseEvent.CasesLinked(one.reference(), other.reference(), kind.name()));
        }
        return links.of(one.id(), doer.scope());
    }
}
