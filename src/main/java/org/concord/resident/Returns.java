package org.concord.resident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.concord.access.Actor;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** Opens the pages behind the receipt to whoever has shown it, and sends all others to the door. */
@RequestScoped
class Returns {
    private final Pages pages;
    private final Visit visit;
    private final KeepDraft drafts;

    Returns(Pages pages, Visit visit, KeepDraft drafts) {
        this.pages = pages;
        this.visit = visit;
        this.drafts = drafts;
    }

    /** @param page made for the reporter and the token that its forms carry */
    Response ofThem(BiFunction<Actor.Reporter, String, Response> page) {
        Optional<String> secret = visit.returnSecret();
        Optional<Actor.Reporter> reporter = secret.flatMap(drafts::reporter);
        if (reporter.isEmpty()) {
            return pages.seeOther("/follow-up").build();
        }
        try {
            return page.apply(reporter.get(), visit.formToken(secret.get()));
        } catch (Refusal refusal) {
            if (refusal.problem() != Problem.UNAUTHENTICATED) {
                throw refusal;
            }
            // The report was erased meanwhile.
            drafts.leave(secret.get());
            return pages.answer(200, pages.page("gone"));
        }
    }

    /** The same for a form that was sent, if it is one of ours. */
    Response sentByThem(MultivaluedMap<String, String> form, BiFunction<Actor.Reporter, String, Response> act) {
        boolean ours = visit.returnSecret()
                .map(secret -> visit.isOurs(secret, form.getFirst("token")))
                .orElse(false);
        return ours ? ofThem(act) : pages.answer(403, pages.page("gone"));
    }
}
