package org.concord.resident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import org.concord.access.Actor;
import org.concord.intake.ReportSource;

/**
 * Reports that staff enter for somebody who sits beside them. At most one at a time in a browser: what the last visitor began is wiped before the
 * next one begins, and their language with it.
 */
@RequestScoped
public class VisitorReports {
    private final Visit visit;
    private final KeepDraft drafts;

    VisitorReports(Visit visit, KeepDraft drafts) {
        this.visit = visit;
        this.drafts = drafts;
    }

    /** Where its questions begin. */
    public static String firstPage() {
        return "/report/" + Question.SAFETY.path();
    }

    /** @return the cookies that the browser is to have */
    public List<NewCookie> begin(Actor.Person person) {
        visit.secret().ifPresent(drafts::wipe);
        String secret = Visit.newSecretForVisitor();
        drafts.beginFor(secret, person.id(), ReportSource.isAtCentre(person));
        return List.of(visit.remember("report", secret), visit.forget("language"));
    }

    /** Whether one is begun and not yet finished in this browser, by this person. */
    public boolean isBegunBy(Actor.Person person) {
        return visit.isForVisitor()
                && visit.secret()
                        .flatMap(drafts::find)
                        .filter(draft -> person.id().equals(draft.enteredBy()))
                        .isPresent();
    }

    /** Wipes what is left of it; what a resident began for themselves stays. */
    public List<NewCookie> end() {
        if (!visit.isForVisitor()) {
            return List.of();
        }
        visit.secret().ifPresent(drafts::wipe);
        return List.of(visit.forget("report"), visit.forget("language"));
    }
}
